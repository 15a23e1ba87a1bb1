import type { Condition } from "../condition/condition.ts";
import type { ConditionKind } from "../condition/condition-kind.ts";
import type { DateOperand, Test } from "../condition/field-test.ts";
import { readOperator } from "../operators/operators-for.ts";

/** What stands in a phrase's places: `{value}`, `{from}`, `{to}`. */
export type PhraseValue =
  | { readonly type: "values"; readonly values: readonly (string | number | boolean)[] }
  | { readonly type: "count"; readonly value: number }
  | { readonly type: "date"; readonly value: DateOperand };

export interface Phrase {
  readonly field: string;
  /** `phrase.<name>` of the locale files. */
  readonly name: string;
  readonly places: { readonly [place: string]: PhraseValue };
}

const valuesOf = (...values: readonly (string | number | boolean)[]): PhraseValue => ({ type: "values", values });
const dateOf = (value: DateOperand): PhraseValue => ({ type: "date", value });

const NAMES: { readonly [Op in Test["op"]]: string } = {
  const: "is",
  enum: "isAnyOf",
  minimum: "atLeast",
  maximum: "atMost",
  exclusiveMinimum: "moreThan",
  exclusiveMaximum: "lessThan",
  minLength: "minLength",
  maxLength: "maxLength",
  minItems: "minItems",
  maxItems: "maxItems",
  under: "isOrBelow",
  contains: "hasAnyOf",
  textContains: "contains",
  textStartsWith: "startsWith",
  textEndsWith: "endsWith",
  dateOn: "on",
  dateBefore: "before",
  dateAfter: "after",
  dateOnOrBefore: "onOrBefore",
  dateOnOrAfter: "onOrAfter",
  anniversary: "anniversary",
  isCurrentUser: "isMe",
  inCurrentUserTeams: "inMyTeams",
  inCurrentUserSubordinates: "belowMe",
};

function nameOf(test: Test): string {
  if (test.op === "contains" && test.values.length === 1) return "hasOne";
  return test.op === "const" && typeof test.value === "boolean" ? "isBoolean" : NAMES[test.op];
}

function placesOf(test: Test): Phrase["places"] {
  switch (test.op) {
    case "enum":
    case "contains":
      return { value: valuesOf(...test.values) };
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      return { value: { type: "count", value: test.value } };
    case "dateOn":
    case "dateBefore":
    case "dateAfter":
    case "dateOnOrBefore":
    case "dateOnOrAfter":
      return { value: dateOf(test.value) };
    case "anniversary":
      return { from: dateOf(test.from), to: dateOf(test.to) };
    case "isCurrentUser":
    case "inCurrentUserTeams":
    case "inCurrentUserSubordinates":
      return {};
    default:
      return { value: valuesOf(test.value) };
  }
}

const isDateKind = (kind: ConditionKind): boolean => kind === "date" || kind === "instant";

/** A condition that one operator without opposite says in fewer words than its tests: "this month", "in the last 7 days", "between". */
function operatorPhrase(condition: Condition, kind: ConditionKind): Phrase | undefined {
  const read = readOperator(condition, kind);
  if (read === undefined) return undefined;
  const { operator, field, value } = read;
  const name = operator.name;
  if (operator.argument === "none") return { field, name, places: {} };
  if (operator.argument === "count") return { field, name, places: { value: { type: "count", value: Number(value) } } };
  if (operator.argument === "range" && typeof value === "object" && "from" in value) {
    const place = (end: number | DateOperand): PhraseValue =>
      isDateKind(kind) && typeof end !== "number" ? dateOf(end) : typeof end === "number" ? valuesOf(end) : dateOf(end);
    return { field, name, places: { from: place(value.from), to: place(value.to) } };
  }
  if (name === "hasAllOf" && Array.isArray(value)) return { field, name, places: { value: valuesOf(...value) } };
  return undefined;
}

/** The phrase that says a condition about one field, or `undefined` where it takes several. */
export function phraseOf(condition: Condition, kind: ConditionKind): Phrase | undefined {
  switch (condition.type) {
    case "set":
      return { field: condition.field, name: "isNotEmpty", places: {} };
    case "test": {
      const { field, test } = condition;
      const short = operatorPhrase(condition, kind);
      if (short !== undefined) return short;
      return { field, name: nameOf(test), places: placesOf(test) };
    }
    case "all":
      return operatorPhrase(condition, kind);
    default:
      return undefined;
  }
}
