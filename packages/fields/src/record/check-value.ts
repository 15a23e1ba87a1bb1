import type { Field, Problem } from "@quoin/definition";
import { checkSchemaValue } from "../schema/check-schema-value.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { valueSchemaOf } from "../schema/value-schema-of.ts";
import { checkBeyondSchema } from "./check-beyond-schema.ts";
import { tellProblems } from "./tell-problems.ts";

/** Everything wrong with one value of a field, its requiredness aside: an empty value is fine. Path "" is the value. Never throws. */
export function checkValue(value: unknown, field: Field): readonly Problem[] {
  if (isEmpty(value)) return [];
  const problems = tellProblems(checkSchemaValue(valueSchemaOf(field), value), field);
  return problems.length > 0 ? problems : checkBeyondSchema(field, value);
}
