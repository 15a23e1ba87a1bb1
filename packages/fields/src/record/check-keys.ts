import type { Entity, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { sameValue } from "../schema/same-value.ts";
import type { CheckRecordOptions } from "./check-options.ts";
import { pointerOf } from "./pointer-of.ts";
import { valueIn } from "./value-in.ts";

type Values = Readonly<Record<string, unknown>>;

/** Keys that are no field, and values written to fields that nobody may write. */
export function checkKeys(
  entity: Entity,
  values: Values,
  { previous, allowReadonly = false }: CheckRecordOptions,
): readonly Problem[] {
  return Object.keys(values).flatMap((key): readonly Problem[] => {
    const field = entity.fieldByKey.get(key);
    if (!field) return [{ path: pointerOf(key), code: "unknown_key", params: { key } }];
    const { schema } = field;
    const closed = schema["x-readonly"] || (fieldType(field.type).computed ?? false);
    if (!closed || (allowReadonly && !field.system)) return [];
    const value = values[key];
    const expected = previous ? valueIn(previous, key) : schema.default;
    if (sameValue(value, expected) || (isEmpty(value) && isEmpty(expected))) return [];
    return [{ path: pointerOf(key), code: "read_only" }];
  });
}
