import { isPlainObject, type Kind, META_SCHEMAS, type Problem, sameJson, toPointer } from "@quoin/definition";

type Schema = Readonly<Record<string, unknown>>;

/**
 * What is wrong in the shape of a document, by the meta-schema of its kind. Interpreted, for the page allows no code made
 * from text. Of what a type or a language adds it knows nothing: the server checks that.
 */
export function checkShape(kind: Kind, document: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  visit({ root: META_SCHEMAS[kind], path: [], problems }, META_SCHEMAS[kind], document);
  return problems;
}

interface Visit {
  readonly root: unknown;
  readonly path: readonly string[];
  readonly problems: Problem[];
}

const typeOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;

function visit(at: Visit, schema: unknown, value: unknown): void {
  const report = (code: string, params?: Problem["params"], below: readonly string[] = []) =>
    at.problems.push({ path: toPointer([...at.path, ...below]), code, ...(params && { params }) });
  if (schema === false) report("wrong_shape", { keyword: "false" });
  if (!isPlainObject(schema)) return;
  const found = resolve(at.root, schema);
  const types = [found["type"]].flat().filter((one) => typeof one === "string");
  const is = typeOf(value);
  if (types.length > 0 && !types.includes(is) && !(is === "integer" && types.includes("number"))) {
    report("wrong_type", { expected: types.join(" / ") });
    return;
  }
  if (Array.isArray(found["enum"]) && !found["enum"].some((one: unknown) => sameJson(one, value))) {
    report("not_allowed", { allowed: found["enum"].join(", ") });
  }
  if ("const" in found && !sameJson(found["const"], value)) report("not_allowed", { allowed: String(found["const"]) });
  if (Array.isArray(found["anyOf"])) visitAny(at, found["anyOf"], value);
  if (typeof value === "string") checkText(found, value, report);
  if (typeof value === "number") {
    if (Number(found["minimum"]) > value) report("too_small", { limit: found["minimum"] });
    if (Number(found["maximum"]) < value) report("too_big", { limit: found["maximum"] });
  }
  if (Array.isArray(value)) visitList(at, found, value);
  else if (isPlainObject(value)) visitObject(at, found, value);
}

type Report = (code: string, params?: Problem["params"]) => void;

function checkText(schema: Schema, value: string, report: Report): void {
  if (Number(schema["minLength"]) > value.length) report("too_short", { limit: schema["minLength"] });
  if (Number(schema["maxLength"]) < value.length) report("too_long", { limit: schema["maxLength"] });
  const { pattern } = schema;
  if (typeof pattern === "string" && !new RegExp(pattern, "u").test(value)) report("bad_format", { key: value });
}

/** The alternative that fits best tells what is wrong. */
function visitAny(at: Visit, schemas: readonly unknown[], value: unknown): void {
  const tries = schemas.map((schema) => {
    const problems: Problem[] = [];
    visit({ ...at, problems }, schema, value);
    return problems;
  });
  const best = tries.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  if (!tries.some((problems) => problems.length === 0)) at.problems.push(...(best[0] ?? []));
}

const depth = (problems: readonly Problem[]): number =>
  Math.max(0, ...problems.map(({ path }) => path.split("/").length));

function visitList(at: Visit, schema: Schema, value: readonly unknown[]): void {
  const path = toPointer(at.path);
  if (Number(schema["minItems"]) > value.length)
    at.problems.push({ path, code: "too_few", params: { limit: schema["minItems"] } });
  if (Number(schema["maxItems"]) < value.length)
    at.problems.push({ path, code: "too_many", params: { limit: schema["maxItems"] } });
  if (schema["uniqueItems"] === true && new Set(value.map((one) => JSON.stringify(one))).size < value.length) {
    at.problems.push({ path, code: "duplicate_item" });
  }
  value.forEach((item, index) => visit({ ...at, path: [...at.path, String(index)] }, schema["items"], item));
}

function visitObject(at: Visit, schema: Schema, value: Readonly<Record<string, unknown>>): void {
  const properties = isPlainObject(schema["properties"]) ? schema["properties"] : {};
  const patterns = isPlainObject(schema["patternProperties"]) ? Object.entries(schema["patternProperties"]) : [];
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  for (const key of required) {
    if (!Object.hasOwn(value, String(key)))
      at.problems.push({ path: toPointer(at.path), code: "missing", params: { key } });
  }
  for (const [key, inner] of Object.entries(value)) {
    const below = { ...at, path: [...at.path, key] };
    if (isPlainObject(schema["propertyNames"])) {
      const named: Problem[] = [];
      visit({ ...below, problems: named }, schema["propertyNames"], key);
      if (named.length > 0) at.problems.push({ path: toPointer(below.path), code: "bad_format", params: { key } });
    }
    const fitting = patterns.find(([pattern]) => new RegExp(pattern, "u").test(key));
    if (Object.hasOwn(properties, key)) visit(below, properties[key], inner);
    else if (fitting) visit(below, fitting[1], inner);
    else if (schema["additionalProperties"] === false) {
      at.problems.push({ path: toPointer(below.path), code: "unknown_keyword", params: { key } });
    } else if (isPlainObject(schema["additionalProperties"])) visit(below, schema["additionalProperties"], inner);
  }
}

/** Follows a reference within the meta-schema. */
function resolve(root: unknown, schema: Schema): Schema {
  const ref = schema["$ref"];
  if (typeof ref !== "string" || !ref.startsWith("#")) return schema;
  const names = ref.slice(1).split("/").filter(Boolean);
  const target = names.reduce<unknown>((node, name) => (isPlainObject(node) ? node[name] : undefined), root);
  return isPlainObject(target)
    ? { ...target, ...Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$ref")) }
    : schema;
}
