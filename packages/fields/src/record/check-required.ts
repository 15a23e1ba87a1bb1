import type { Row } from "@quoin/condition";
import type { Entity, Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { defaultPlan } from "../rules/default-plan.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { holds, type HoldsOptions } from "./holds.ts";
import { valueIn } from "./value-in.ts";

/** Fields that must have a value and have none, by `required` and by `x-required-when`. */
export function checkRequired(entity: Entity, row: Row, options: HoldsOptions): readonly Problem[] {
  const { previous, whole } = options;
  const problems: Problem[] = [];
  for (const field of entity.fields) {
    // Most fields may be empty.
    if (!field.required && field.schema["x-required-when"] === undefined) continue;
    if (!isEmpty(valueIn(row, field.key)) || !isRequired(field, row, options)) continue;
    if (whole || !previous || !wasMissing(field, previous, options))
      problems.push({ path: `/${field.key}`, code: "required" });
  }
  return problems;
}

function isRequired(field: Field, row: Row, options: HoldsOptions): boolean {
  // The store fills such a field itself as it creates the record.
  if (fieldType(field.type).generate && !options.previous) return false;
  // A default that reads other records is worked out where these are.
  if (!options.previous && options.settled !== true && defaultPlan(options.entity).open.has(field.key)) return false;
  const when = field.schema["x-required-when"];
  return field.required || (when !== undefined && holds(when, row, options) === true);
}

const wasMissing = (field: Field, previous: Row, options: HoldsOptions): boolean =>
  isEmpty(valueIn(previous, field.key)) && isRequired(field, previous, options);
