import type { BoundDay } from "../condition/bound-day.ts";
import type { BoundTest, DateOp } from "../condition/field-test.ts";
import { foldText } from "./fold-text.ts";

/** Decimals compare as decimals: beyond 15 significant digits a double says nothing about them. */
const decimal = (value: number): number => Number(value.toPrecision(15));

const same = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number" ? decimal(a) === decimal(b) : a === b;

const number = (value: unknown, holds: (value: number) => boolean): boolean =>
  typeof value === "number" && holds(decimal(value));

const text = (value: unknown, holds: (value: string) => boolean): boolean => typeof value === "string" && holds(value);

const list = (value: unknown, holds: (value: readonly unknown[]) => boolean): boolean =>
  Array.isArray(value) && holds(value);

const length = (value: string): number => [...value].length;

/** A value as a range [from, to) on the scale of the operand; the date of a date field is a range of its own. */
const DATES: { readonly [Op in DateOp]: (value: string, from: string, to: string) => boolean } = {
  dateOn: (value, from, to) => from <= value && value < to,
  dateBefore: (value, from) => value < from,
  dateAfter: (value, _from, to) => value >= to,
  dateOnOrBefore: (value, _from, to) => value < to,
  dateOnOrAfter: (value, from) => value >= from,
};

function holdsDate(op: DateOp, value: string, operand: string | BoundDay): boolean {
  // "~" follows every digit and letter of a date or instant: the range of just that one.
  if (typeof operand === "string") return value.length > 10 && DATES[op](value, operand, `${operand}~`);
  return value.length > 10
    ? DATES[op](value, operand.from, operand.to)
    : DATES[op](value, operand.date, `${operand.date}~`);
}

/** Whether a value (never empty) passes a test. A value of a type that the test is not made for does not. */
export function holdsTest(test: Exclude<BoundTest, { op: "under" }>, value: unknown): boolean {
  switch (test.op) {
    case "const":
      return same(value, test.value);
    case "enum":
      // Of several users, who is meant needs to be only one.
      return test.values.some((member) =>
        Array.isArray(value) ? value.some((one) => same(one, member)) : same(value, member),
      );
    case "minimum":
      return number(value, (n) => n >= test.value);
    case "maximum":
      return number(value, (n) => n <= test.value);
    case "exclusiveMinimum":
      return number(value, (n) => n > test.value);
    case "exclusiveMaximum":
      return number(value, (n) => n < test.value);
    case "minLength":
      return text(value, (s) => length(s) >= test.value);
    case "maxLength":
      return text(value, (s) => length(s) <= test.value);
    case "minItems":
      return list(value, (items) => items.length >= test.value);
    case "maxItems":
      return list(value, (items) => items.length <= test.value);
    case "contains":
      return list(value, (items) => items.some((item) => test.values.some((member) => item === member)));
    case "textContains":
      return text(value, (s) => foldText(s).includes(foldText(test.value)));
    case "textStartsWith":
      return text(value, (s) => foldText(s).startsWith(foldText(test.value)));
    case "textEndsWith":
      return text(value, (s) => foldText(s).endsWith(foldText(test.value)));
    case "anniversary":
      return text(value, (s) => test.ranges.some(({ from, to }) => from <= s.slice(5, 10) && s.slice(5, 10) <= to));
    default:
      return text(value, (s) => holdsDate(test.op, s, test.value));
  }
}
