import { isPlainObject, NEVER_WRITTEN, type Field, type Problem } from "@quoin/definition";
import { checkValue, fieldType, hasFieldType } from "@quoin/fields";
import { fitValue } from "./fit-value.ts";

/** What is wrong with putting `value` (a value of a step) into a field, as far as it can be told without a record. */
export function checkWritten(value: unknown, field: Field): readonly Problem[] {
  if (!hasFieldType(field.type)) return [];
  if ((field.system && NEVER_WRITTEN.has(field.key)) || fieldType(field.type).compute !== undefined)
    return [{ path: "", code: "never_written", params: { field: field.key } }];
  if (!isPlainObject(value) || !("value" in value)) return [];
  const literal = fitValue(value["value"], field, "UTC");
  return checkValue(literal, field).map((problem) => ({ ...problem, path: `/value${problem.path}` }));
}
