import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { isEmpty } from "../schema/is-empty.ts";
import { sameValue } from "../schema/same-value.ts";
import { valueIn } from "./value-in.ts";

/** The fields whose value a write would change; on create, those that have a value. */
export function changedFields(entity: Entity, row: Row, previous: Row | undefined): readonly Field[] {
  return [...entity.fieldByKey.values()].filter(({ key }) => {
    const after = valueIn(row, key);
    const before = previous === undefined ? undefined : valueIn(previous, key);
    return !(isEmpty(before) && isEmpty(after)) && !sameValue(before, after);
  });
}
