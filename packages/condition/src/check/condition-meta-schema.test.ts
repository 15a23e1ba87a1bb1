import { AppError } from "@quoin/definition";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CONDITION_META_SCHEMA, parseCondition, printCondition } from "../index.ts";
import { arbitraryCondition, SAMPLE_FIELDS } from "../testing/arbitrary-condition.ts";
import { REFUSED } from "../testing/refused-documents.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  CONDITION_META_SCHEMA as object,
);

/** What no schema can say. */
const BEYOND = ["too_deep", "too_many_nodes", "required_missing", "bad_date"];

const codeOf = (document: unknown): string | undefined => {
  try {
    parseCondition(document);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.details[0]?.code;
    throw error;
  }
};

test.each(REFUSED.filter(({ code }) => !BEYOND.includes(code)))("the meta-schema refuses $name", ({ document }) => {
  expect(validate(document)).toBe(false);
});

test("the meta-schema accepts every valid condition", () => {
  fc.assert(
    fc.property(
      arbitraryCondition(SAMPLE_FIELDS, { refs: ["parent", "sample.parent"], changed: true }),
      (condition) => {
        expect(validate(printCondition(condition))).toBe(true);
      },
    ),
    { seed: 5, numRuns: 2000 },
  );
});

const OPERANDS = [0, 1, -1, 1.5, "", "a", "2026-13-01", true, null, [], [1, "a"], {}, { const: 1 }, "a\0"];
const FITTING: Readonly<Record<string, readonly unknown[]>> = {
  const: ["a", 1, true],
  enum: [["a"], [1, 2]],
  minimum: [0, -1.5],
  maxLength: [3],
  minItems: [0],
  contains: [{ const: "a" }, { enum: ["a", "b"] }],
  textContains: ["王"],
  dateOn: ["2026-01-01", "2026-01-01T00:00:00Z", { today: true }, { today: true, snap: "week", end: true }],
  anniversary: [{ from: { today: true }, to: "2026-01-01" }],
  isCurrentUser: [true],
  not: [{ const: "a" }, { enum: [1] }],
  pattern: ["a"],
};

test("the meta-schema and the parser agree about random documents made of the profile's words", () => {
  const tests = fc
    .uniqueArray(fc.constantFrom(...Object.keys(FITTING)), { minLength: 1, maxLength: 2 })
    .chain((keywords) =>
      fc.record(
        Object.fromEntries(
          keywords.map((keyword) => [
            keyword,
            fc.oneof(
              { weight: 9, arbitrary: fc.constantFrom(...(FITTING[keyword] ?? [])) },
              { weight: 1, arbitrary: fc.constantFrom<unknown>(...OPERANDS) },
            ),
          ]),
        ),
      ),
    );
  const field = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom("a", "b_1") },
    { weight: 1, arbitrary: fc.constantFrom("A", "__proto__") },
  );
  const { document } = fc.letrec((tie) => ({
    leaf: fc.tuple(field, tests).map(([key, test]) => ({ required: [key], properties: { [key]: test } })),
    group: fc
      .tuple(fc.constantFrom("allOf", "anyOf"), fc.array(tie("document"), { maxLength: 3 }))
      .map(([key, of]) => ({ [key]: of })),
    document: fc.oneof(
      { maxDepth: 3 },
      tie("leaf"),
      tie("group"),
      fc.tuple(fc.constantFrom("not", "before", "after", "oneOf"), tie("document")).map(([key, of]) => ({ [key]: of })),
      fc
        .tuple(fc.constantFrom("changed", "required", "search"), fc.constantFrom<unknown>("a", ["a"], ["a", 1]))
        .map(([key, of]) => ({ [key]: of })),
      fc
        .tuple(fc.constantFrom("a", "x.y", "__proto__"), tie("document"))
        .map(([ref, of]) => ({ related: { [ref]: of } })),
      fc.constantFrom<unknown>(...OPERANDS),
    ),
  }));
  let accepted = 0;
  fc.assert(
    fc.property(document, (made) => {
      const code = codeOf(made);
      fc.pre(code === undefined || !BEYOND.includes(code));
      accepted += code === undefined ? 1 : 0;
      expect(validate(made)).toBe(code === undefined);
    }),
    { seed: 11, numRuns: 8000 },
  );
  expect(accepted).toBeGreaterThan(1500);
  expect(accepted).toBeLessThan(6500);
});
