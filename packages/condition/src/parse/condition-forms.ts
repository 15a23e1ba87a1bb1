import { NAME_PATTERN } from "@quoin/definition";
import type { Condition } from "../condition/condition.ts";
import { conditionError } from "./condition-error.ts";
import { KEYWORDS } from "./keywords.ts";
import { pointer } from "./pointer.ts";
import { readOperand } from "./read-operand.ts";

/** What the forms of a condition use to read their parts. `node` counts and notes every node made. */
export interface Reader {
  node(made: Condition, path: string, depth: number): Condition;
  condition(raw: unknown, path: string, depth: number): Condition;
}

interface Place {
  readonly path: string;
  readonly depth: number;
}

type Document = Readonly<Record<string, unknown>>;
type Form = (reader: Reader, doc: Document, place: Place) => Condition;

const NAME = new RegExp(NAME_PATTERN, "u");
/** An own reference field, or "<entity>.<field>" of another entity. */
const REF = new RegExp(`^${NAME_PATTERN.slice(1, -1)}(\\.${NAME_PATTERN.slice(1, -1)})?$`, "u");
const MAX_NAME = 48;

/** Keys such as "__proto__" are no names, so they end here and never reach a lookup. */
function readName(raw: unknown, path: string): string {
  if (typeof raw !== "string") throw conditionError(path, "bad_operand", { expected: "field" });
  if (raw.length > MAX_NAME || !NAME.test(raw))
    throw conditionError(path, "unknown_field", { field: raw.slice(0, 100) });
  return raw;
}

const group =
  (keyword: "allOf" | "anyOf", type: "all" | "any"): Form =>
  (reader, doc, { path, depth }) => {
    const members = doc[keyword];
    const at = `${path}/${keyword}`;
    if (!Array.isArray(members)) throw conditionError(at, "bad_operand", { expected: "list" });
    if (members.length === 0) throw conditionError(at, "empty_group");
    const of = members.map((member: unknown, index) => reader.condition(member, at + pointer(index), depth + 1));
    return reader.node({ type, of }, path, depth);
  };

const inner =
  (type: "not" | "before" | "after"): Form =>
  (reader, doc, { path, depth }) =>
    reader.node({ type, of: reader.condition(doc[type], `${path}/${type}`, depth + 1) }, path, depth);

/** The keywords of one field, `not: {const | enum}` included; each becomes a node of its own. */
function readFieldTests(raw: unknown, field: string, path: string): { condition: Condition; path: string }[] {
  const doc = readOperand.record(raw, path, "test");
  const made: { condition: Condition; path: string }[] = [];
  let positive = false;
  for (const [keyword, operand] of Object.entries(doc)) {
    const at = path + pointer(keyword);
    if (keyword === "not") {
      const negated = readOperand.record(operand, at, "not");
      const [name, ...rest] = Object.keys(negated);
      if (rest.length > 0 || (name !== "const" && name !== "enum"))
        throw conditionError(at, "bad_operand", { expected: "not" });
      const test = KEYWORDS[name].read(negated[name], at + pointer(name));
      made.push({ condition: { type: "not", of: { type: "test", field, test } }, path: at });
    } else {
      const known = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword as keyof typeof KEYWORDS] : undefined;
      if (known === undefined) throw conditionError(at, "unknown_keyword", { keyword });
      made.push({ condition: { type: "test", field, test: known.read(operand, at) }, path: at });
      positive = true;
    }
  }
  if (made.length === 0) throw conditionError(path, "empty_test");
  if (!positive) made.unshift({ condition: { type: "set", field }, path });
  return made;
}

const fieldTest: Form = (reader, doc, { path, depth }) => {
  const fields = readOperand.list(doc["required"], `${path}/required`, readName);
  const properties = Object.hasOwn(doc, "properties")
    ? readOperand.record(doc["properties"], `${path}/properties`, "properties")
    : {};
  for (const key of Object.keys(properties)) {
    const field = readName(key, `${path}/properties${pointer(key)}`);
    if (!fields.includes(field))
      throw conditionError(`${path}/properties${pointer(key)}`, "required_missing", { field });
  }
  const parts = fields.flatMap((field, index) =>
    Object.hasOwn(properties, field)
      ? readFieldTests(properties[field], field, `${path}/properties/${field}`)
      : [{ condition: { type: "set", field } as const, path: `${path}/required/${index}` }],
  );
  const alone = parts.length === 1;
  const of = parts.map((part) => {
    const at = alone ? depth : depth + 1;
    if (part.condition.type === "not") reader.node(part.condition.of, `${part.path}/not`, at + 1);
    return reader.node(part.condition, part.path, at);
  });
  const [only] = of;
  return alone && only !== undefined ? only : reader.node({ type: "all", of }, path, depth);
};

const related: Form = (reader, doc, { path, depth }) => {
  const at = `${path}/related`;
  const inside = readOperand.record(doc["related"], at, "related");
  const [ref, ...rest] = Object.keys(inside);
  if (ref === undefined || rest.length > 0) throw conditionError(at, "bad_operand", { expected: "one_relation" });
  const here = at + pointer(ref);
  if (ref.length > 2 * MAX_NAME + 1 || !REF.test(ref))
    throw conditionError(here, "unknown_relation", { ref: ref.slice(0, 100) });
  return reader.node({ type: "related", ref, of: reader.condition(inside[ref], here, depth + 1) }, path, depth);
};

const changed: Form = (reader, doc, { path, depth }) =>
  reader.node({ type: "changed", fields: readOperand.list(doc["changed"], `${path}/changed`, readName) }, path, depth);

const search: Form = (reader, doc, { path, depth }) =>
  reader.node({ type: "search", words: readOperand.text(doc["search"], `${path}/search`) }, path, depth);

/** The forms of a condition by the keyword that tells them. `properties` comes only with `required`. */
export const FORMS: Readonly<Record<string, Form>> = {
  allOf: group("allOf", "all"),
  anyOf: group("anyOf", "any"),
  not: inner("not"),
  before: inner("before"),
  after: inner("after"),
  required: fieldTest,
  related,
  changed,
  search,
};
