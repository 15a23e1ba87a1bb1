import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, divide, modulo, multiply, subtract } from "./arithmetic.ts";
import { type Decimal, MOST_DECIMALS, decimal } from "./decimal.ts";
import { fromNumber, toInteger, toNumber } from "./number.ts";
import { power, squareRoot } from "./power.ts";
import { type Rounding, round } from "./round.ts";
import { parseDecimal, printDecimal } from "./text.ts";

const of = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (!value) throw new TypeError(text);
  return value;
};
const show = (value: Decimal | undefined): string => (value === undefined ? "overflow" : printDecimal(value));

/** The oracle: fractions of whole numbers, with nothing rounded. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
const fraction = ({ coefficient, scale }: Decimal): Fraction => ({ top: coefficient, bottom: 10n ** BigInt(scale) });

/** What a fraction is with 20 decimals, halves away from zero; "overflow" from 10^30 on. */
function kept({ top, bottom }: Fraction): string {
  const negative = top < 0n !== bottom < 0n;
  const [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const scaled = a * 10n ** 20n;
  const digits = scaled / b + ((scaled % b) * 2n >= b ? 1n : 0n);
  if (digits >= 10n ** 50n) return "overflow";
  const text = String(digits).padStart(21, "0");
  const plain = `${text.slice(0, -20)}.${text.slice(-20)}`.replace(/\.?0+$/u, "");
  return `${negative && digits !== 0n ? "-" : ""}${plain}`;
}

const most = 10n ** 26n;
const anyDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.oneof(fc.bigInt({ min: -most, max: most }), fc.bigInt({ min: -999n, max: 999n })), fc.nat(MOST_DECIMALS))
  .map(([coefficient, scale]) => decimal(coefficient, scale) ?? of("0"));

describe("decimals agree with exact fractions", () => {
  test("sum, difference, product, quotient and order", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const [x, y] = [fraction(a), fraction(b)];
        const bottom = x.bottom * y.bottom;
        expect(show(add(a, b))).toBe(kept({ top: x.top * y.bottom + y.top * x.bottom, bottom }));
        expect(show(subtract(a, b))).toBe(kept({ top: x.top * y.bottom - y.top * x.bottom, bottom }));
        expect(show(multiply(a, b))).toBe(kept({ top: x.top * y.top, bottom }));
        if (y.top !== 0n) expect(show(divide(a, b))).toBe(kept({ top: x.top * y.bottom, bottom: x.bottom * y.top }));
        const difference = x.top * y.bottom - y.top * x.bottom;
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test("the rest has the divisor's sign and is smaller than it", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        if (b.coefficient === 0n) return;
        const rest = modulo(a, b);
        if (!rest) throw new TypeError("overflow");
        const [x, y, z] = [fraction(a), fraction(b), fraction(rest)];
        // a - rest is a whole multiple of b.
        const top = (x.top * z.bottom - z.top * x.bottom) * y.bottom;
        expect(top % (x.bottom * z.bottom * y.top)).toBe(0n);
        expect(rest.coefficient === 0n || rest.coefficient < 0n === b.coefficient < 0n).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("a root squared is the number, as far as 20 decimals tell", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(8), (coefficient, scale) => {
        const value = decimal(coefficient, scale) ?? of("0");
        const root = squareRoot(value);
        if (!root) throw new TypeError("overflow");
        const low = subtract(root, of("0.00000000000000000001")) ?? of("0");
        const high = add(root, of("0.00000000000000000001")) ?? of("0");
        const square = ({ coefficient: digits, scale: places }: Decimal): Fraction => ({
          top: digits * digits,
          bottom: 10n ** BigInt(2 * places),
        });
        const less = (a: Fraction, b: Fraction): boolean => a.top * b.bottom <= b.top * a.bottom;
        expect(low.coefficient < 0n || less(square(low), fraction(value))).toBe(true);
        expect(less(fraction(value), square(high))).toBe(true);
      }),
    );
  });

  test("text and numbers come back as they were", () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(of(printDecimal(value))).toEqual(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.nat(8), (digits, scale) => {
        const number = Number(`${digits}e-${scale}`);
        const exact = fromNumber(number);
        expect(exact && toNumber(exact, scale)).toBe(number);
      }),
    );
  });
});

describe("rounding", () => {
  test.each<[string, number, Rounding, string]>([
    ["2.345", 2, "half", "2.35"],
    ["-2.345", 2, "half", "-2.35"],
    ["2.344", 2, "half", "2.34"],
    ["2.341", 2, "up", "2.35"],
    ["-2.341", 2, "up", "-2.35"],
    ["2.349", 2, "down", "2.34"],
    ["-2.1", 0, "floor", "-3"],
    ["-2.9", 0, "ceiling", "-2"],
    ["1250", -2, "half", "1300"],
    ["49", -2, "half", "0"],
    ["2.5", 5, "half", "2.5"],
  ])("%s to %i places, %s: %s", (value, places, rounding, expected) => {
    expect(show(round(of(value), places, rounding))).toBe(expected);
  });
});

test("what is too large overflows instead of losing digits", () => {
  const large = of("999999999999999999999999999999");
  expect(show(add(large, of("1")))).toBe("overflow");
  expect(show(multiply(large, of("2")))).toBe("overflow");
  expect(show(power(of("10"), 29))).toBe(`1${"0".repeat(29)}`);
  expect(show(power(of("10"), 30))).toBe("overflow");
  expect(show(power(of("2"), -100_000))).toBe("0");
  expect(parseDecimal(`1${"0".repeat(30)}`)).toBeUndefined();
  expect(parseDecimal("1e400")).toBeUndefined();
  expect(show(parseDecimal("1e-400"))).toBe("0");
  expect(toNumber(of("1234567890123456"), 0)).toBeUndefined();
  expect(toNumber(of("12345678901234.56"), 2)).toBeUndefined();
  expect(toNumber(of("1234567890123.456"), 2)).toBe(1_234_567_890_123.46);
  expect(toInteger(of("-999999999999999999999"))).toBe(-1e15);
  expect(fromNumber(Number.NaN)).toBeUndefined();
  expect(Object.is(toNumber(of("-0.001"), 2), 0)).toBe(true);
});
