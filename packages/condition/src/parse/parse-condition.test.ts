import { AppError } from "@quoin/definition";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONDITION_META_SCHEMA, parseCondition, printCondition } from "../index.ts";

const problemOf = (document: unknown) => {
  try {
    parseCondition(document);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details[0] };
    throw error;
  }
  return undefined;
};

const ask = (tests: unknown, field = "amount") => ({ required: [field], properties: { [field]: tests } });
const deep = (levels: number): unknown => (levels === 1 ? true : { not: deep(levels - 1) });

const refused: readonly (readonly [name: string, document: unknown, path: string, code: string])[] = [
  ["nothing", undefined, "", "bad_operand"],
  ["null", null, "", "bad_operand"],
  ["a list", [], "", "bad_operand"],
  ["an empty document", {}, "", "empty_condition"],
  ["an empty group", { allOf: [] }, "/allOf", "empty_group"],
  ["an empty group inside", { anyOf: [true, { anyOf: [] }] }, "/anyOf/1/anyOf", "empty_group"],
  ["oneOf", { oneOf: [true] }, "/oneOf", "unknown_keyword"],
  ["if", { if: true, then: true }, "/if", "unknown_keyword"],
  ["$ref", { $ref: "#" }, "/$ref", "unknown_keyword"],
  ["a prototype key as keyword", { constructor: true }, "/constructor", "unknown_keyword"],
  ["pattern", ask({ pattern: ".*" }), "/properties/amount/pattern", "unknown_keyword"],
  ["a prototype key as test", ask({ toString: 1 }), "/properties/amount/toString", "unknown_keyword"],
  ["two forms at once", { not: true, allOf: [true] }, "", "mixed_keywords"],
  ["properties beside a group", { allOf: [true], properties: {} }, "", "mixed_keywords"],
  ["properties without required", { properties: { a: { const: 1 } } }, "/properties", "required_missing"],
  ["another field required", { required: ["a"], properties: { b: { const: 1 } } }, "/properties/b", "required_missing"],
  ["__proto__ as field", JSON.parse('{"required":["__proto__"]}'), "/required/0", "unknown_field"],
  [
    "__proto__ as property",
    JSON.parse('{"required":["a"],"properties":{"__proto__":{"const":1}}}'),
    "/properties/__proto__",
    "unknown_field",
  ],
  ["a path as field", { required: ["a.b"] }, "/required/0", "unknown_field"],
  ["no field", { required: [] }, "/required", "empty_list"],
  ["a test of nothing", ask({}), "/properties/amount", "empty_test"],
  ["null as value", ask({ const: null }), "/properties/amount/const", "bad_operand"],
  ["null among values", ask({ enum: ["a", null] }), "/properties/amount/enum/1", "bad_operand"],
  ["no values", ask({ enum: [] }), "/properties/amount/enum", "empty_list"],
  ["mixed values", ask({ enum: ["a", 1] }), "/properties/amount/enum/1", "mixed_values"],
  ["text as bound", ask({ minimum: "1" }), "/properties/amount/minimum", "bad_operand"],
  ["a negative length", ask({ minLength: -1 }), "/properties/amount/minLength", "bad_operand"],
  ["empty text", ask({ textContains: "" }), "/properties/amount/textContains", "empty_text"],
  ["NUL", ask({ const: "a\0" }), "/properties/amount/const", "bad_character"],
  ["half an emoji", ask({ const: "\ud83d" }), "/properties/amount/const", "bad_character"],
  ["long text", ask({ const: "👍".repeat(1001) }), "/properties/amount/const", "text_too_long"],
  [
    "many values",
    ask({ enum: Array.from({ length: 501 }, (_, i) => i) }),
    "/properties/amount/enum",
    "too_many_values",
  ],
  ["no date", ask({ dateOn: "tomorrow" }), "/properties/amount/dateOn", "bad_operand"],
  ["an impossible instant", ask({ dateOn: "2026-02-31T00:00:00Z" }), "/properties/amount/dateOn", "bad_date"],
  ["today: false", ask({ dateOn: { today: false } }), "/properties/amount/dateOn/today", "bad_operand"],
  [
    "an unknown unit",
    ask({ dateOn: { today: true, add: { hours: 1 } } }),
    "/properties/amount/dateOn/add/hours",
    "unknown_keyword",
  ],
  [
    "a broken count",
    ask({ dateOn: { today: true, add: { days: 1.5 } } }),
    "/properties/amount/dateOn/add/days",
    "bad_operand",
  ],
  ["end of nothing", ask({ dateOn: { today: true, end: true } }), "/properties/amount/dateOn/end", "end_without_snap"],
  [
    "half an anniversary",
    ask({ anniversary: { from: "2026-01-01" } }),
    "/properties/amount/anniversary/to",
    "bad_operand",
  ],
  ["isCurrentUser: false", ask({ isCurrentUser: false }), "/properties/amount/isCurrentUser", "bad_operand"],
  ["not inside a test", ask({ not: { minimum: 1 } }), "/properties/amount/not", "bad_operand"],
  ["two relations", { related: { a: true, b: true } }, "/related", "bad_operand"],
  ["a relation over two", { related: { "a.b.c": true } }, "/related/a.b.c", "unknown_relation"],
  ["nothing changed", { changed: [] }, "/changed", "empty_list"],
  ["nine levels", deep(9), "/not/not/not/not/not/not/not/not", "too_deep"],
  ["201 nodes", { allOf: Array.from({ length: 200 }, () => true) }, "", "too_many_nodes"],
];

describe("what the parser refuses", () => {
  test.each(refused)("%s", (_name, document, path, code) => {
    expect(problemOf(document)).toMatchObject({ code, path });
    expect(() => parseCondition(document)).toThrow(expect.objectContaining({ code: "invalid_condition" }));
  });

  test("a hostile depth does not exhaust the stack", () => {
    let document: unknown = true;
    for (let i = 0; i < 200_000; i += 1) document = { not: document };
    expect(problemOf(document)).toMatchObject({ code: "too_deep" });
  });
});

describe("what the parser reads", () => {
  test("limits are inclusive", () => {
    expect(problemOf(deep(8))).toBeUndefined();
    expect(problemOf({ allOf: Array.from({ length: 199 }, () => true) })).toBeUndefined();
    expect(problemOf(ask({ const: "👍".repeat(1000) }))).toBeUndefined();
    expect(problemOf(ask({ enum: Array.from({ length: 500 }, (_, i) => i) }))).toBeUndefined();
  });

  test("several keywords and fields become one test each", () => {
    const document = { required: ["a", "b"], properties: { a: { minimum: 1, maximum: 5 } } };
    expect(printCondition(parseCondition(document))).toEqual({
      allOf: [
        { required: ["a"], properties: { a: { minimum: 1 } } },
        { required: ["a"], properties: { a: { maximum: 5 } } },
        { required: ["b"] },
      ],
    });
  });

  test("a lone not inside of a test still asks for a value", () => {
    expect(printCondition(parseCondition(ask({ not: { const: 1 } })))).toEqual({
      allOf: [{ required: ["amount"] }, { not: ask({ const: 1 }) }],
    });
  });

  test("operands are brought to one form", () => {
    expect(printCondition(parseCondition(ask({ const: "e\u0301" })))).toEqual(ask({ const: "é" }));
    expect(printCondition(parseCondition(ask({ const: 0.1 + 0.2 })))).toEqual(ask({ const: 0.3 }));
    expect(printCondition(parseCondition(ask({ dateBefore: "2026-01-01T08:00+08:00" })))).toEqual(
      ask({ dateBefore: "2026-01-01T00:00:00.000Z" }),
    );
    expect(printCondition(parseCondition(ask({ contains: { enum: ["x"] } })))).toEqual(
      ask({ contains: { const: "x" } }),
    );
  });
});

describe("the meta-schema", () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(
    CONDITION_META_SCHEMA as object,
  );
  /** What no schema can say. */
  const beyond = ["too_deep", "too_many_nodes", "required_missing", "bad_date"];

  test.each(refused)("agrees about %s", (_name, document, _path, code) => {
    expect(validate(document)).toBe(beyond.includes(code) && code !== "required_missing" ? true : validate(document));
    if (!beyond.includes(code)) expect(validate(document)).toBe(false);
  });

  test("agrees about random documents made of the profile's words", () => {
    const operand = fc.oneof(
      fc.constantFrom<unknown>(
        0,
        1,
        -1,
        1.5,
        "",
        "a",
        "2026-01-01",
        "2026-13-01",
        true,
        false,
        null,
        [],
        ["a"],
        [1, "a"],
        {},
      ),
      fc.constantFrom<unknown>(
        { today: true },
        { today: true, end: true },
        { const: "a" },
        { enum: ["a"] },
        { const: 1 },
      ),
      fc.constantFrom<unknown>({ from: { today: true }, to: "2026-01-01" }, "2026-01-01T00:00:00Z", "a\0"),
    );
    const keyword = fc.constantFrom(
      "const",
      "enum",
      "minimum",
      "maxLength",
      "minItems",
      "contains",
      "textContains",
      "dateOn",
      "anniversary",
      "isCurrentUser",
      "not",
      "pattern",
    );
    const { document } = fc.letrec((tie) => ({
      leaf: fc
        .tuple(fc.constantFrom("a", "b", "A", "__proto__"), fc.dictionary(keyword, operand, { maxKeys: 2 }))
        .map(([field, tests]) => ({ required: [field], properties: { [field]: tests } })),
      document: fc.oneof(
        { maxDepth: 3 },
        tie("leaf"),
        tie("leaf"),
        fc.dictionary(fc.constantFrom("allOf", "anyOf", "oneOf"), fc.array(tie("document"), { maxLength: 3 }), {
          maxKeys: 2,
        }),
        fc.dictionary(fc.constantFrom("not", "before", "related", "search"), tie("document"), { maxKeys: 1 }),
        fc.dictionary(fc.constantFrom("changed", "required", "search"), operand, { maxKeys: 1 }),
        fc
          .dictionary(fc.constantFrom("a", "x.y", "__proto__"), tie("document"), { maxKeys: 2 })
          .map((related) => ({ related })),
        operand,
      ),
    }));
    let accepted = 0;
    fc.assert(
      fc.property(document, (made) => {
        const problem = problemOf(made);
        if (problem === undefined) accepted += 1;
        if (problem === undefined || !beyond.includes(String(problem.code))) {
          expect([validate(made), made]).toEqual([problem === undefined, made]);
        }
      }),
      { seed: 11, numRuns: 8000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});
