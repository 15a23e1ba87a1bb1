import type { Problem } from "@quoin/definition";
import type { ConditionField } from "../condition/condition-shape.ts";
import type { ConditionKind } from "../condition/condition-kind.ts";
import type { DateOperand, Test } from "../condition/field-test.ts";
import { isRealDate } from "../dates/calendar.ts";
import { KEYWORDS } from "../parse/keywords.ts";

type Found = Omit<Problem, "path">;

/** What a literal of `const`, `enum` and `contains` must be for each kind. */
const LITERALS: { readonly [K in ConditionKind]: "string" | "number" | "boolean" } = {
  text: "string",
  number: "number",
  boolean: "boolean",
  date: "string",
  instant: "string",
  option: "string",
  options: "string",
  reference: "string",
  references: "string",
  user: "string",
  users: "string",
  team: "string",
  teams: "string",
  anyReference: "string",
};

function literalProblems(values: readonly unknown[], field: ConditionField): Found[] {
  const expected = LITERALS[field.kind];
  const wrong = values.find((value) => typeof value !== expected);
  if (wrong !== undefined) {
    return [{ code: "wrong_operand", params: { field: field.key, kind: field.kind, expected, value: wrong } }];
  }
  if (field.options === undefined) return [];
  const ids = new Set<unknown>(field.options.map((option) => option.id));
  return values
    .filter((value) => !ids.has(value))
    .map((option) => ({ code: "unknown_option", params: { field: field.key, option } }));
}

function dateProblems(operand: DateOperand, field: ConditionField): Found[] {
  if (typeof operand !== "string") return [];
  if (operand.length > 10) {
    return field.kind === "instant"
      ? []
      : [{ code: "wrong_operand", params: { field: field.key, kind: field.kind, expected: "date", value: operand } }];
  }
  return isRealDate(operand) ? [] : [{ code: "bad_date", params: { field: field.key, value: operand } }];
}

/** Only where there is a hierarchy can something lie below a record; among several values one is only found. */
const suits = (keyword: Test["op"], { kind, tree, several }: ConditionField): boolean =>
  KEYWORDS[keyword].kinds.includes(kind) &&
  (keyword !== "under" || tree !== undefined) &&
  (several !== true || keyword === "textContains");

/** The keywords that suit a field. */
const keywordsOf = (field: ConditionField): readonly string[] =>
  Object.keys(KEYWORDS).filter((keyword) => suits(keyword as Test["op"], field));

/** What is wrong with a test of a known field: the keyword, its operand, an option, a day that no calendar has. */
export function checkTest(test: Test, field: ConditionField): readonly Found[] {
  if (!suits(test.op, field)) {
    return [
      {
        code: "wrong_keyword",
        params: { field: field.key, keyword: test.op, kind: field.kind, allowed: keywordsOf(field) },
      },
    ];
  }
  switch (test.op) {
    case "const":
      return literalProblems([test.value], field);
    case "enum":
    case "contains":
      return literalProblems(test.values, field);
    case "dateOn":
    case "dateBefore":
    case "dateAfter":
    case "dateOnOrBefore":
    case "dateOnOrAfter":
      return dateProblems(test.value, field);
    case "anniversary":
      return [...dateProblems(test.from, field), ...dateProblems(test.to, field)];
    default:
      return [];
  }
}
