import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeValue } from "../evaluate/decode-value.ts";
import { failure } from "../value/failure.ts";
import { FORMULA_KINDS, type FormulaKind } from "../value/kind.ts";
import type { FormulaValue } from "../value/value.ts";
import { valueText } from "../value/value-text.ts";
import { ROLLUPS, type Rollup, rollUp } from "./roll-up.ts";
import { rollupKind } from "./rollup-kind.ts";

const values = (kind: FormulaKind, raw: readonly unknown[]): readonly FormulaValue[] =>
  raw.map((one) => decodeValue(one, kind));
const result = (rollup: Rollup, kind: FormulaKind, raw: readonly unknown[]): string =>
  valueText(rollUp(rollup, values(kind, raw)));

describe("rollups", () => {
  test.each<[Rollup, FormulaKind, readonly unknown[], string]>([
    ["count", "number", [1, null, 3], "3"],
    ["sum", "number", [0.1, 0.2, null], "0.3"],
    ["sum", "number", [], "0"],
    ["sum", "duration", [60, 120], "0:03"],
    ["avg", "number", [1, null, 2], "1.5"],
    ["avg", "number", [null], ""],
    ["avg", "duration", [60, 120], "0:01:30"],
    ["min", "number", [3, -1, null], "-1"],
    ["max", "date", ["2026-01-01", "2025-01-01"], "2026-01-01"],
    ["min", "instant", ["2026-01-01T00:00:00Z", "2025-01-01T00:00:00Z"], "2025-01-01T00:00:00.000Z"],
    ["max", "number", [], ""],
    ["first", "text", ["", "a", "b"], "a"],
    ["last", "text", ["a", "b", null], "b"],
    ["list", "text", ["b", "a", "b", ""], "b, a"],
    [
      "list",
      "list",
      [
        ["a", "b"],
        ["b", "c"],
      ],
      "a, b, c",
    ],
    ["list", "number", [1, 1.5], "1, 1.5"],
    ["list", "text", [], ""],
    ["sum", "text", ["a"], "#wrong_kind"],
    ["min", "number", ["x", 1], "#bad_value"],
  ])("%s of %s %j is %s", (rollup, kind, raw, expected) => {
    expect(result(rollup, kind, raw)).toBe(expected);
  });

  test("what failed makes the result fail, but for the count", () => {
    const failed = failure("divide_by_zero");
    expect(rollUp("sum", [failed, ...values("number", [1])])).toEqual(failed);
    expect(valueText(rollUp("count", [failed, ...values("number", [1])]))).toBe("2");
    expect(
      valueText(
        rollUp(
          "sum",
          values(
            "number",
            Array.from({ length: 4 }, () => 1e30),
          ),
        ),
      ),
    ).toBe("#overflow");
  });

  test("a sum of cents is the sum of whole cents, in any order", () => {
    const cents = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 40 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        const sum = rollUp(
          "sum",
          values(
            "number",
            amounts.map((amount) => Number(`${amount}e-2`)),
          ),
        );
        const back = rollUp(
          "sum",
          values(
            "number",
            amounts.toReversed().map((amount) => Number(`${amount}e-2`)),
          ),
        );
        expect(back).toEqual(sum);
        expect(sum.kind === "number" && sum.number.coefficient * 10n ** BigInt(2 - sum.number.scale)).toBe(total);
      }),
    );
  });

  test("the kind told beforehand is the kind of the result", () => {
    const samples: Readonly<Record<FormulaKind, unknown>> = {
      text: "a",
      number: 1,
      boolean: true,
      date: "2026-01-01",
      instant: "2026-01-01T00:00:00Z",
      time: "09:00",
      duration: 5,
      list: ["a"],
    };
    for (const rollup of ROLLUPS) {
      for (const kind of FORMULA_KINDS) {
        const told = rollupKind(rollup, kind);
        if (told !== undefined)
          expect([rollup, kind, rollUp(rollup, values(kind, [samples[kind], samples[kind]])).kind]).toEqual([
            rollup,
            kind,
            told,
          ]);
      }
    }
    expect(rollupKind("sum", "text")).toBeUndefined();
    expect(rollupKind("count", undefined)).toBe("number");
  });
});
