import { describe, expect, test } from "vitest";
import { conjunctsOf, hasConjunct, joinConjuncts, toggleConjunct } from "./conjuncts.ts";
import { selectionWhere } from "./selection-where.ts";

const a = { required: ["a"], properties: { a: { const: 1 } } };
const b = { required: ["b"], properties: { b: { const: 2 } } };

describe("the parts of a filter", () => {
  test("a chip adds its part and takes only it away again", () => {
    const both = toggleConjunct(a, b);
    expect(both).toEqual({ allOf: [a, b] });
    expect(hasConjunct(both, b)).toBe(true);
    expect(toggleConjunct(both, b)).toEqual(a);
    expect(toggleConjunct(a, a)).toBeUndefined();
  });

  test("a chip of several parts is on only with all of them", () => {
    const chip = { allOf: [a, b] };
    expect(hasConjunct(a, chip)).toBe(false);
    expect(toggleConjunct(a, chip)).toEqual({ allOf: [a, b] });
    expect(toggleConjunct({ allOf: [b, a] }, chip)).toBeUndefined();
  });

  test("no condition has no parts, and one that never holds is a part", () => {
    expect(conjunctsOf(true)).toEqual([]);
    expect(conjunctsOf(undefined)).toEqual([]);
    expect(conjunctsOf(false)).toEqual([false]);
    expect(joinConjuncts([])).toBeUndefined();
  });

  test("a selection is its ids, or the list without those let go", () => {
    expect(selectionWhere({ mode: "some", ids: new Set(["x"]) }, a)).toEqual({
      required: ["id"],
      properties: { id: { enum: ["x"] } },
    });
    expect(selectionWhere({ mode: "all", except: new Set() }, a)).toEqual(a);
    expect(selectionWhere({ mode: "all", except: new Set(["x"]) }, a)).toEqual({
      allOf: [a, { not: { required: ["id"], properties: { id: { enum: ["x"] } } } }],
    });
  });
});
