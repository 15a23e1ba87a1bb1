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
  const problems: Problem[] = [];
  for (const key of Object.keys(values)) {
    const field = entity.fieldByKey.get(key);
    if (!field) {
      problems.push({ path: pointerOf(key), code: "unknown_key", params: { key } });
      continue;
    }
    if (allowReadonly && !field.system) continue;
    const { schema } = field;
    if (!schema["x-readonly"] && !(fieldType(field.type).computed ?? false)) continue;
    const value = values[key];
    const expected = previous ? valueIn(previous, key) : schema.default;
    if (sameValue(value, expected) || (isEmpty(value) && isEmpty(expected))) continue;
    problems.push({ path: pointerOf(key), code: "read_only" });
  }
  return problems;
}
