import type { DateOperand, Test } from "../condition/field-test.ts";
import type { DateAdd, SnapUnit } from "../condition/relative-date.ts";
import {
  countOperator,
  daysOf,
  fixedOperator,
  isEmpty,
  isNotEmpty,
  keywordOperator,
  negated,
  rangeOperator,
} from "./make-operator.ts";
import type { Operator } from "./operator.ts";

const day = (days: number): DateOperand => (days === 0 ? { today: true } : { today: true, add: { days } });

/** Today, yesterday, tomorrow. */
const dayOperator = (name: string, days: number): Operator => fixedOperator(name, [{ op: "dateOn", value: day(days) }]);

const UNITS: readonly (readonly [snap: SnapUnit, unit: keyof DateAdd, word: string])[] = [
  ["week", "weeks", "Week"],
  ["month", "months", "Month"],
  ["quarter", "quarters", "Quarter"],
  ["year", "years", "Year"],
];

/** From the first to the last day of this, the last or the next week, month, quarter, year. */
function periodOperator(name: string, snap: SnapUnit, add?: DateAdd): Operator {
  const at = { today: true as const, ...(add === undefined ? {} : { add }), snap };
  return fixedOperator(name, [
    { op: "dateOnOrAfter", value: at },
    { op: "dateOnOrBefore", value: { ...at, end: true } },
  ]);
}

const periods = UNITS.flatMap(([snap, unit, word]) => [
  periodOperator(`this${word}`, snap),
  periodOperator(`last${word}`, snap, { [unit]: -1 }),
  periodOperator(`next${word}`, snap, { [unit]: 1 }),
]);

const daysAt = (test: Test): number | undefined =>
  "value" in test && typeof test.value === "object" ? daysOf(test.value) : undefined;
const back = (days: number | undefined): number | undefined => (days === undefined ? undefined : 0 - days);

/** Today is counted in: the last 7 days are today and the 7 days before it. */
const lastDays = countOperator(
  "lastDays",
  (days) => [
    { op: "dateOnOrAfter", value: day(0 - days) },
    { op: "dateOnOrBefore", value: day(0) },
  ],
  (test) => back(daysAt(test)),
);

const nextDays = countOperator(
  "nextDays",
  (days) => [
    { op: "dateOnOrBefore", value: day(days) },
    { op: "dateOnOrAfter", value: day(0) },
  ],
  daysAt,
);

const moreThanDaysAgo = countOperator(
  "moreThanDaysAgo",
  (days) => [{ op: "dateBefore", value: day(0 - days) }],
  (test) => (test.op === "dateBefore" ? back(daysAt(test)) : undefined),
);

const anniversaryNextDays = countOperator(
  "anniversaryNextDays",
  (days) => [{ op: "anniversary", from: day(0), to: day(days) }],
  (test) => (test.op === "anniversary" ? daysOf(test.to) : undefined),
);

const anniversaryThisMonth = fixedOperator("anniversaryThisMonth", [
  { op: "anniversary", from: { today: true, snap: "month" }, to: { today: true, snap: "month", end: true } },
]);

const on = keywordOperator("on", "relativeDate", "dateOn");

/** Those without or with few arguments first, so that a condition is read back as the plainest of them. */
const common: readonly Operator[] = [
  dayOperator("today", 0),
  dayOperator("yesterday", -1),
  dayOperator("tomorrow", 1),
  ...periods,
  lastDays,
  nextDays,
  moreThanDaysAgo,
  on,
  negated("notOn", on),
  keywordOperator("before", "relativeDate", "dateBefore"),
  keywordOperator("after", "relativeDate", "dateAfter"),
  keywordOperator("onOrBefore", "relativeDate", "dateOnOrBefore"),
  keywordOperator("onOrAfter", "relativeDate", "dateOnOrAfter"),
  rangeOperator("dateOnOrAfter", "dateOnOrBefore"),
];

export const INSTANT_OPERATORS: readonly Operator[] = [...common, isEmpty, isNotEmpty];

export const DATE_OPERATORS: readonly Operator[] = [
  ...common,
  anniversaryThisMonth,
  anniversaryNextDays,
  isEmpty,
  isNotEmpty,
];
