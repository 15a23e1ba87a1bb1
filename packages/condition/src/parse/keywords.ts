import type { ConditionKind } from "../condition/condition-kind.ts";
import type { DateOp, NumberOp, SizeOp, Test, TextOp, UserOp } from "../condition/field-test.ts";
import { conditionError } from "./condition-error.ts";
import { pointer } from "./pointer.ts";
import { readDateOperand } from "./read-date-operand.ts";
import { readOperand } from "./read-operand.ts";

/** A keyword of a field test: the kinds of field that it suits, and how its operand is read. `schema` names its operand in the meta-schema. */
export interface Keyword {
  readonly kinds: readonly ConditionKind[];
  readonly schema: "scalar" | "values" | "number" | "count" | "text" | "date" | "anniversary" | "contains" | "yes";
  read(raw: unknown, path: string): Test;
}

const LISTS: readonly ConditionKind[] = ["options", "references", "users", "teams"];
const IDS: readonly ConditionKind[] = ["text", "option", "reference", "user", "team", "anyReference"];

const numberKeyword = (op: NumberOp): Keyword => ({
  kinds: ["number"],
  schema: "number",
  read: (raw, path) => ({ op, value: readOperand.number(raw, path) }),
});

const sizeKeyword = (op: SizeOp, kinds: readonly ConditionKind[]): Keyword => ({
  kinds,
  schema: "count",
  read: (raw, path) => ({ op, value: readOperand.count(raw, path) }),
});

const textKeyword = (op: TextOp, kinds: readonly ConditionKind[] = ["text"]): Keyword => ({
  kinds,
  schema: "text",
  read: (raw, path) => ({ op, value: readOperand.text(raw, path) }),
});

const dateKeyword = (op: DateOp): Keyword => ({
  kinds: ["date", "instant"],
  schema: "date",
  read: (raw, path) => ({ op, value: readDateOperand(raw, path) }),
});

const userKeyword = (op: UserOp, kinds: readonly ConditionKind[] = ["user", "users"]): Keyword => ({
  kinds,
  schema: "yes",
  read(raw, path) {
    readOperand.yes(raw, path);
    return { op };
  },
});

function readValues(raw: unknown, path: string): readonly (string | number)[] {
  const values = readOperand.list(raw, path, (member, at) => {
    const value = readOperand.scalar(member, at);
    if (typeof value === "boolean") throw conditionError(at, "bad_operand", { expected: "text_or_number" });
    return value;
  });
  const other = values.findIndex((value) => typeof value !== typeof values[0]);
  if (other >= 0) throw conditionError(path + pointer(other), "mixed_values");
  return values;
}

function readContains(raw: unknown, path: string): Test {
  const inner = readOperand.record(raw, path, "contains");
  const [key, ...rest] = Object.keys(inner);
  if (key === undefined) throw conditionError(path, "bad_operand", { expected: "contains" });
  const unknown = [key, ...rest].find((name) => name !== "const" && name !== "enum");
  if (unknown !== undefined) throw conditionError(path + pointer(unknown), "unknown_keyword", { keyword: unknown });
  if (rest.length > 0) throw conditionError(path, "mixed_keywords", { keywords: [key, ...rest] });
  if (key === "const") return { op: "contains", values: [readOperand.text(inner[key], `${path}/const`)] };
  return { op: "contains", values: readOperand.list(inner[key], `${path}/enum`, readOperand.text) };
}

function readAnniversary(raw: unknown, path: string): Test {
  const inner = readOperand.record(raw, path, "anniversary");
  const unknown = Object.keys(inner).find((name) => name !== "from" && name !== "to");
  if (unknown !== undefined) throw conditionError(path + pointer(unknown), "unknown_keyword", { keyword: unknown });
  const end = (name: "from" | "to") =>
    readDateOperand(Object.hasOwn(inner, name) ? inner[name] : undefined, `${path}/${name}`);
  return { op: "anniversary", from: end("from"), to: end("to") };
}

/** Every keyword that a field test may hold, by its name: the one table that parser, type check and meta-schema read. */
export const KEYWORDS: { readonly [Op in Test["op"]]: Keyword } = {
  const: {
    kinds: [...IDS, "number", "boolean"],
    schema: "scalar",
    read: (raw, path) => ({ op: "const", value: readOperand.scalar(raw, path) }),
  },
  enum: {
    kinds: [...IDS, "number"],
    schema: "values",
    read: (raw, path) => ({ op: "enum", values: readValues(raw, path) }),
  },
  minimum: numberKeyword("minimum"),
  maximum: numberKeyword("maximum"),
  exclusiveMinimum: numberKeyword("exclusiveMinimum"),
  exclusiveMaximum: numberKeyword("exclusiveMaximum"),
  minLength: sizeKeyword("minLength", ["text"]),
  maxLength: sizeKeyword("maxLength", ["text"]),
  minItems: sizeKeyword("minItems", LISTS),
  maxItems: sizeKeyword("maxItems", LISTS),
  under: {
    kinds: ["reference", "references"],
    schema: "text",
    read: (raw, path) => ({ op: "under", value: readOperand.text(raw, path) }),
  },
  contains: { kinds: LISTS, schema: "contains", read: readContains },
  textContains: textKeyword("textContains"),
  // "customer/": it points at a record of this entity.
  textStartsWith: textKeyword("textStartsWith", ["text", "anyReference"]),
  textEndsWith: textKeyword("textEndsWith"),
  dateOn: dateKeyword("dateOn"),
  dateBefore: dateKeyword("dateBefore"),
  dateAfter: dateKeyword("dateAfter"),
  dateOnOrBefore: dateKeyword("dateOnOrBefore"),
  dateOnOrAfter: dateKeyword("dateOnOrAfter"),
  anniversary: { kinds: ["date"], schema: "anniversary", read: readAnniversary },
  isCurrentUser: userKeyword("isCurrentUser"),
  inCurrentUserTeams: userKeyword("inCurrentUserTeams", ["user", "users", "team", "teams"]),
  inCurrentUserSubordinates: userKeyword("inCurrentUserSubordinates"),
};
