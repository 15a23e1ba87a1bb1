import { AppError } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { parseCondition, printCondition } from "../index.ts";
import { ask, deep, REFUSED } from "../testing/refused-documents.ts";

const problemOf = (document: unknown) => {
  try {
    parseCondition(document);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details[0] };
    throw error;
  }
  return undefined;
};

describe("what the parser refuses", () => {
  test.each(REFUSED)("$name", ({ document, path, code }) => {
    expect(problemOf(document)).toMatchObject({ code, path });
    expect(() => parseCondition(document)).toThrow(expect.objectContaining({ code: "invalid_condition" }));
  });

  test("the message says what and where", () => {
    expect(() => parseCondition({ allOf: [true, ask({ pattern: "x" })] })).toThrow(
      "The condition is not valid at /allOf/1/properties/amount/pattern: “pattern” is not a keyword of conditions here.",
    );
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
