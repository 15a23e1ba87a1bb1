import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";
import { seenValue } from "./seen-value.ts";

const NONE: readonly Field[] = [];
const known = new WeakMap<Entity, readonly Field[]>();

function composed(entity: Entity): readonly Field[] {
  let fields = known.get(entity);
  if (fields === undefined) {
    fields = entity.fields.filter(({ type }) => hasFieldType(type) && fieldType(type).seen !== undefined);
    known.set(entity, fields);
  }
  return fields;
}

/** A record as conditions see it, for those who evaluate them in memory: the same scalars that the database compares. */
export function seenRow(entity: Entity | undefined, row: Row): Row {
  let seen: Record<string, unknown> | undefined;
  for (const field of entity === undefined ? NONE : composed(entity)) {
    const value = row[field.key];
    // What is empty is seen as it is.
    if (value === undefined || value === null) continue;
    seen ??= { ...row };
    seen[field.key] = seenValue(field, value);
  }
  return seen ?? row;
}
