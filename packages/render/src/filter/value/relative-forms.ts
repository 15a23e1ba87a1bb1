import type { DateAdd, RelativeDate, SnapUnit } from "@quoin/condition";
import { sameJson } from "@quoin/definition";

export interface RelativeForm {
  /** Its words are `filter.date.<name>`. */
  readonly name: string;
  make(count: number): RelativeDate;
  is(date: RelativeDate): boolean;
  /** How many, for forms that take a number. */
  readonly count?: (date: RelativeDate) => number;
}

const fixed = (name: string, date: RelativeDate): RelativeForm => ({
  name,
  make: () => date,
  is: (other) => sameJson(other, date),
});

function counted(name: string, unit: keyof DateAdd, sign: 1 | -1): RelativeForm {
  const count = (date: RelativeDate): number => Math.abs(date.add?.[unit] ?? 0);
  const make = (number: number): RelativeDate => ({ today: true, add: { [unit]: sign * Math.max(1, number) } });
  const is = (date: RelativeDate): boolean =>
    Math.sign(date.add?.[unit] ?? 0) === sign && sameJson(date, make(count(date)));
  return { name, make, is, count };
}

const UNITS: readonly (readonly [SnapUnit, string])[] = [
  ["week", "Week"],
  ["month", "Month"],
  ["quarter", "Quarter"],
  ["year", "Year"],
];

/** The days told from today that the editor offers; other ones are kept and shown as "other". */
export const relativeForms: readonly RelativeForm[] = [
  fixed("today", { today: true }),
  fixed("yesterday", { today: true, add: { days: -1 } }),
  fixed("tomorrow", { today: true, add: { days: 1 } }),
  counted("daysAgo", "days", -1),
  counted("daysAhead", "days", 1),
  counted("monthsAgo", "months", -1),
  counted("monthsAhead", "months", 1),
  ...UNITS.flatMap(([snap, word]) => [
    fixed(`startOf${word}`, { today: true, snap }),
    fixed(`endOf${word}`, { today: true, snap, end: true }),
  ]),
];
