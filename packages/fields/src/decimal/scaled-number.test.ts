import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalDigits } from "./decimal-digits.ts";
import { parseDecimal } from "./parse-decimal.ts";
import { scaledNumber } from "./scaled-number.ts";

const scales = fc.integer({ min: 0, max: 8 });
const numbers = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.tuple(fc.maxSafeInteger(), scales).map(([digits, places]) => digits / 10 ** places),
  fc.tuple(fc.integer(), scales).map(([digits, places]) => digits / 10 ** places),
);

test("what arithmetic takes for exact has no other digits", () => {
  fc.assert(
    fc.property(numbers, scales, (value, scale) => {
      const plain = scaledNumber(value, scale);
      if (plain === undefined) return;
      const exact = decimalDigits(value);
      expect(exact?.decimals).toBeLessThanOrEqual(scale);
      const whole = Number(`${exact?.digits}${"0".repeat(scale - (exact?.decimals ?? 0))}`);
      expect(plain).toBe(exact?.negative && whole !== 0 ? -whole : whole);
      expect(String(Math.abs(plain)).length).toBeLessThanOrEqual(15);
    }),
    { numRuns: 3000 },
  );
});

test("plain digits are read as every other writing of them", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?\d{1,8}(\.\d{1,7})?$/), (text) => {
      expect(parseDecimal(text, "en")).toEqual(parseDecimal(` ${text}`, "en"));
    }),
    { numRuns: 2000 },
  );
});
