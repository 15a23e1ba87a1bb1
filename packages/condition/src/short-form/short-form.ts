import { AppError } from "@quoin/definition";
import { checkTest } from "../check/check-test.ts";
import type { Condition } from "../condition/condition.ts";
import type { ConditionField } from "../condition/condition-shape.ts";
import type { ConditionKind } from "../condition/condition-kind.ts";
import type { Test } from "../condition/field-test.ts";
import { conditionError } from "../parse/condition-error.ts";
import { KEYWORDS } from "../parse/keywords.ts";
import { pointer } from "../parse/pointer.ts";
import { readShortValue } from "./read-short-value.ts";

export const SHORT_OPERATORS = [
  "eq",
  "ne",
  "gt",
  "gte",
  "lt",
  "lte",
  "in",
  "nin",
  "contains",
  "starts",
  "ends",
  "under",
  "empty",
] as const;

export type ShortOperator = (typeof SHORT_OPERATORS)[number];

type Rule = { readonly keyword: Test["op"]; readonly many?: true; readonly not?: true };
type Rules = { readonly [Op in ShortOperator]?: Rule };

const choice: Rules = {
  eq: { keyword: "const" },
  ne: { keyword: "const", not: true },
  in: { keyword: "enum", many: true },
  nin: { keyword: "enum", many: true, not: true },
};

const date: Rules = {
  eq: { keyword: "dateOn" },
  ne: { keyword: "dateOn", not: true },
  gt: { keyword: "dateAfter" },
  gte: { keyword: "dateOnOrAfter" },
  lt: { keyword: "dateBefore" },
  lte: { keyword: "dateOnOrBefore" },
};

const list: Rules = {
  eq: { keyword: "contains", many: true },
  ne: { keyword: "contains", many: true, not: true },
  in: { keyword: "contains", many: true },
  nin: { keyword: "contains", many: true, not: true },
  contains: { keyword: "contains", many: true },
};

/** What each short operator means for each kind of field. `empty` means the same for all. */
const RULES: { readonly [K in ConditionKind]: Rules } = {
  text: {
    ...choice,
    contains: { keyword: "textContains" },
    starts: { keyword: "textStartsWith" },
    ends: { keyword: "textEndsWith" },
  },
  number: {
    ...choice,
    gt: { keyword: "exclusiveMinimum" },
    gte: { keyword: "minimum" },
    lt: { keyword: "exclusiveMaximum" },
    lte: { keyword: "maximum" },
  },
  boolean: { eq: { keyword: "const" }, ne: { keyword: "const", not: true } },
  date,
  instant: date,
  option: choice,
  options: list,
  reference: { ...choice, under: { keyword: "under" } },
  references: { ...list, under: { keyword: "under" } },
  user: choice,
  users: list,
  team: choice,
  teams: list,
  anyReference: { ...choice, starts: { keyword: "textStartsWith" } },
};

const isShortOperator = (op: string): op is ShortOperator => SHORT_OPERATORS.some((known) => known === op);

function readEmpty(field: ConditionField, text: string, path: string): Condition {
  if (text !== "true" && text !== "false")
    throw conditionError(path, "bad_operand", { expected: "boolean", value: text });
  const set: Condition = { type: "set", field: field.key };
  return text === "true" ? { type: "not", of: set } : set;
}

const ME: ReadonlySet<Test["op"]> = new Set(["const", "contains"]);

function readTest(rule: Rule, field: ConditionField, { text, path }: { text: string; path: string }): Test {
  const value = (one: string) => readShortValue(field, one, path);
  if ((field.kind === "user" || field.kind === "users") && text === "me" && ME.has(rule.keyword))
    return { op: "isCurrentUser" };
  const operand = rule.many === true ? text.split(",").map((one) => value(one.trim())) : value(text);
  try {
    return KEYWORDS[rule.keyword].read(rule.keyword === "contains" ? { enum: operand } : operand, path);
  } catch (error) {
    // Below the parameter there are no places; it is all one text.
    const [problem] = error instanceof AppError ? error.details : [];
    throw problem === undefined
      ? error
      : conditionError(path, problem.code, { ...problem.params, value: text.slice(0, 100) });
  }
}

/**
 * Reads a short form of a list's address, such as `amount[gte]=1000` or `stage=won` (operator "eq").
 * `text` is read by the field's kind; lists are split at commas; dates may be "today", "today-7d" (d w m q y); a user may be "me".
 * @throws AppError `invalid_condition` with the path "/amount[gte]" for an operator or value that does not suit the field.
 */
export function shortForm(field: ConditionField, op: string, text: string): Condition {
  const path = pointer(op === "eq" ? field.key : `${field.key}[${op}]`);
  if (!isShortOperator(op)) throw conditionError(path, "unknown_operator", { operator: op, known: SHORT_OPERATORS });
  if (op === "empty") return readEmpty(field, text, path);
  const rule = RULES[field.kind][op];
  if (rule === undefined)
    throw conditionError(path, "wrong_keyword", { field: field.key, keyword: op, kind: field.kind });
  const test = readTest(rule, field, { text, path });
  const [problem] = checkTest(test, field);
  if (problem !== undefined) throw conditionError(path, problem.code, problem.params);
  const condition: Condition = { type: "test", field: field.key, test };
  return rule.not === true ? { type: "not", of: condition } : condition;
}
