import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { isEmpty } from "../schema/is-empty.ts";
import { sameValue } from "../schema/same-value.ts";
import { valueIn } from "./value-in.ts";

/** The fields whose value a write would change; on create, those that have a value. */
export function changedFields(entity: Entity, row: Row, previous: Row | undefined): readonly Field[] {
  if (previous === undefined) {
    const given: Field[] = [];
    for (const field of entity.fieldByKey.values()) if (!isEmpty(valueIn(row, field.key))) given.push(field);
    return given;
  }
  return [...entity.fieldByKey.values()].filter(({ key }) => {
    const after = valueIn(row, key);
    const before = valueIn(previous, key);
    return !(isEmpty(before) && isEmpty(after)) && !sameValue(before, after);
  });
}
