import { describe, expect, it } from "vitest";
import { checkDefinitions } from "../check/check-definitions.ts";
import { checkDocument } from "../check/check-document.ts";
import type { EntityDocument } from "../entity/entity-document.ts";
import type { Kind } from "../set/kind.ts";
import { EMPTY_DEFINITIONS } from "../set/definition-set.ts";
import { smallLanguage } from "../testing/small-language.ts";
import { checkBounds } from "./check-bounds.ts";
import { LIMITS } from "./limits.ts";

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 1; level < levels; level += 1) value = [value];
  return value;
};
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const entity = (count: number, field: (index: number) => unknown): EntityDocument =>
  ({
    type: "object",
    properties: Object.fromEntries(many(count, (index) => [`f${index}`, field(index)])),
  }) as EntityDocument;
const text = { "x-type": "text", type: "string" };
const relation = { "x-type": "relation", type: "string", "x-entity": "e" };
const options = (count: number): unknown => ({
  "x-type": "select",
  type: "string",
  "x-options": many(count, (index) => ({ id: `o${index}` })),
});
const steps = (count: number): unknown => {
  const halves = [many(Math.min(100, count), (index) => index), many(Math.max(0, count - 100), (index) => 100 + index)];
  const toSteps = (ids: readonly number[] = []) => ids.map((id) => ({ id: `s${id}`, type: "set" }));
  const last = toSteps(halves[0]).slice(0, -1);
  return {
    trigger: { type: "button" },
    steps: [...last, { id: "b", type: "branch", branches: chunk(toSteps(halves[1])) }],
  };
};
const chunk = (list: readonly unknown[]): unknown[] =>
  many(Math.ceil(list.length / 100), (index) => ({
    id: `c${index}`,
    steps: list.slice(index * 100, index * 100 + 100),
  }));
const bytes = (size: number): unknown =>
  ["x".repeat(20_000)].concat(many(26, () => "x".repeat(20_000))).reduce<string[]>((list, item) => {
    const room = size - JSON.stringify(list).length - (list.length > 0 ? 3 : 2);
    return room > 0 ? [...list, item.slice(0, room)] : list;
  }, []);

const codes = (set: Partial<Record<Kind, unknown>>): string[] =>
  checkDefinitions({ ...EMPTY_DEFINITIONS, ...set }, smallLanguage).map(({ code }) => code);

describe("limits, at n and at n + 1", () => {
  const bounds: readonly (readonly [code: string, make: (n: number) => unknown, limit: number])[] = [
    ["too_deep", nested, LIMITS.depth],
    ["too_many_values", (n) => many(n - 1, () => 0), LIMITS.nodes],
    ["too_long", (n) => "x".repeat(n), LIMITS.textLength],
    ["too_large", bytes, LIMITS.documentBytes],
  ];
  it.each(bounds)("%s", (code, make, limit) => {
    expect(checkBounds(make(limit))).toEqual([]);
    expect(checkBounds(make(limit + 1)).map((problem) => problem.code)).toEqual([code]);
  });

  const meanings: readonly (readonly [
    code: string,
    make: (n: number) => Partial<Record<Kind, unknown>>,
    limit: number,
  ])[] = [
    ["too_many_fields", (n) => ({ entity: { e: entity(n, () => text) } }), LIMITS.fieldsPerEntity],
    ["too_many_relations", (n) => ({ entity: { e: entity(n, () => relation) } }), LIMITS.relationsPerEntity],
    ["too_many_options", (n) => ({ entity: { e: entity(1, () => options(n)) } }), LIMITS.optionsPerField],
    ["too_many_steps", (n) => ({ rule: { r: steps(n) } }), LIMITS.stepsPerRule],
    [
      "too_many_documents",
      (n) => ({ entity: Object.fromEntries(many(n, (i) => [`e${i}`, entity(1, () => text)])) }),
      LIMITS.entities,
    ],
    [
      "too_many_documents",
      (n) => ({ message: Object.fromEntries(many(n, (i) => [`m${i}`, { subject: {}, body: {} }])) }),
      LIMITS.documentsPerKind,
    ],
    [
      "too_long",
      (n) => ({ entity: { e: { ...entity(1, () => text), "x-labels": { en: "x".repeat(n) } } } }),
      LIMITS.labelLength,
    ],
    [
      "pattern_too_long",
      (n) => ({ entity: { e: entity(1, () => ({ ...text, pattern: "x".repeat(n) })) } }),
      LIMITS.patternLength,
    ],
  ];
  it.each(meanings)("%s", (code, make, limit) => {
    expect(codes(make(limit))).toEqual([]);
    expect(codes(make(limit + 1))).toEqual([code]);
  });
});

describe("bombs", () => {
  const circle: Record<string, unknown> = { type: "object" };
  circle.properties = circle;
  const bombs: readonly (readonly [name: string, document: unknown, code: string])[] = [
    ["nesting", nested(100_000), "too_deep"],
    ["a cycle", circle, "too_deep"],
    ["a huge list", many(2_000_000, () => 0), "too_many_values"],
    ["a huge text", { type: "object", title: "x".repeat(30_000_000) }, "too_large"],
    ["many texts", many(40, () => "x".repeat(20_000)), "too_large"],
    [
      "a key of the prototype",
      JSON.parse('{"type":"object","properties":{"__proto__":{"polluted":true}}}'),
      "forbidden_key",
    ],
    [
      "a constructor",
      JSON.parse('{"type":"object","properties":{},"constructor":{"prototype":{"polluted":true}}}'),
      "forbidden_key",
    ],
    ["a schema that refers to itself", { type: "object", properties: { a: { $ref: "#" } } }, "reference_forbidden"],
    [
      "a schema from elsewhere",
      { type: "object", properties: { a: { $dynamicRef: "https://example.org/s" } } },
      "reference_forbidden",
    ],
    ["data references", { type: "object", properties: { a: { minimum: { $data: "1/b" } } } }, "reference_forbidden"],
    ["nothing", undefined, "not_json"],
    ["a function", { type: "object", properties: () => 1 }, "not_json"],
    ["no number", { type: "object", properties: { a: { "x-type": "integer", minimum: Number.NaN } } }, "not_json"],
    ["a date", { type: "object", title: new Date(0) }, "not_json"],
  ];
  it.each(bombs)("%s", (_name, document, code) => {
    expect(
      checkDocument({ kind: "entity", key: "bomb", document }, smallLanguage).map((problem) => problem.code),
    ).toContain(code);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each([
    null,
    1,
    "x",
    [],
    { entity: 5 },
    { entity: [] },
    { entity: { a: null } },
    JSON.parse('{"entity":{"__proto__":{}}}'),
  ])("%j instead of a set", (set) => {
    expect(checkDefinitions(set, smallLanguage)).not.toEqual([]);
  });
});
