import { printCondition } from "@quoin/condition";
import { AppError, type ConditionDocument, type Problem } from "@quoin/definition";
import { type Query, readerShape } from "@quoin/store";
import { flagOf } from "./flag-of.ts";
import { shortCondition } from "./short-condition.ts";
import type { Reader } from "./reader-of.ts";
import { viewOf } from "./view-of.ts";

const PARAMETERS = new Set([
  "where",
  "search",
  "sort",
  "fields",
  "titles",
  "limit",
  "cursor",
  "count",
  "view",
  "deleted",
]);
const SHORT = /^([a-z][a-z0-9_.]*)(?:\[([a-z]+)\])?$/;

const fail = (path: string, code: string, params: Record<string, unknown> = {}): never => {
  throw new AppError(
    code === "unknown_key" ? "unknown_key" : "malformed",
    `The parameter "${path}" is not understood.`,
    {
      details: [{ path: `/${path}`, code, params } satisfies Problem],
    },
  );
};

/** In the words in which the door refuses a field that the reader may not know of. */
const unknownField = (key: string): never => {
  throw new AppError("unknown_key", `where names "${key}", which does not exist.`, {
    details: [{ path: "/where", code: "unknown_key", params: { key } }],
  });
};

const whole = (name: string, text: string): number =>
  /^\d{1,6}$/.test(text) ? Number(text) : fail(name, "wrong_type");

const jsonOf = (text: string): ConditionDocument => {
  try {
    return JSON.parse(text) as ConditionDocument;
  } catch {
    return fail("where", "not_json");
  }
};

/** `-amount,name` as a list. */
export const sortOf = (text: string): { field: string; desc: boolean }[] =>
  text.split(",").map((part) => ({ field: part.trim().replace(/^-/, ""), desc: part.trim().startsWith("-") }));

/** Every parameter once, by name. Throws `malformed` for one given twice. */
function single(parameters: URLSearchParams): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (found.has(name)) fail(name, "given_twice");
    found.set(name, value);
  }
  return found;
}

/** The address of a list as a query. Throws `unknown_key` for what is neither a parameter nor a field. */
export function listQuery(entity: string, parameters: URLSearchParams, reader: Reader): Query {
  const given = single(parameters);
  const shape = readerShape(entity, reader);
  const viewKey = given.get("view");
  const view = viewKey === undefined ? undefined : viewOf(entity, viewKey, reader);
  const where: ConditionDocument[] = [];
  if (view?.where !== undefined) where.push(view.where as ConditionDocument);
  const document = given.get("where");
  if (document !== undefined) where.push(jsonOf(document));
  for (const [name, value] of given) {
    if (PARAMETERS.has(name)) continue;
    const [, field, operator] = SHORT.exec(name) ?? [];
    const asked = field === undefined ? undefined : shortCondition(shape, field, { operator: operator ?? "eq", value });
    if (asked) where.push(printCondition(asked));
    else unknownField(field ?? name);
  }
  const count = given.get("count");
  const sort = given.has("sort") ? sortOf(given.get("sort") ?? "") : view?.sort;
  const fields =
    given
      .get("fields")
      ?.split(",")
      .map((field) => field.trim()) ?? view?.columns?.map(({ field }) => field);
  const titles = flagOf("titles", given.get("titles"));
  const deleted = flagOf("deleted", given.get("deleted"));
  const [only] = where;
  return {
    entity,
    ...(only === undefined ? {} : { where: where.length === 1 ? only : { allOf: where } }),
    ...(given.has("search") ? { search: given.get("search") ?? "" } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(fields === undefined ? {} : { fields: [...new Set(["id", "rev", ...fields])] }),
    ...(given.has("limit") ? { limit: whole("limit", given.get("limit") ?? "") } : {}),
    ...(given.has("cursor") ? { cursor: given.get("cursor") ?? "" } : {}),
    ...(count === undefined ? {} : { count: count === "exact" ? "exact" : (flagOf("count", count) ?? false) }),
    ...(titles === undefined ? {} : { titles }),
    ...(deleted === undefined ? {} : { deleted }),
  };
}
