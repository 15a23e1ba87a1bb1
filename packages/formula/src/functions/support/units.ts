/** Units of time as formulas name them; capital letters as Excel's DATEDIF. */
const NAMES = {
  years: ["year", "y", "年"],
  quarters: ["quarter", "q", "季", "季度"],
  months: ["month", "m", "月"],
  weeks: ["week", "w", "周"],
  days: ["day", "d", "天", "日"],
  hours: ["hour", "h", "小时", "时"],
  minutes: ["minute", "分钟", "分"],
  seconds: ["second", "s", "秒"],
} as const;

export type Unit = keyof typeof NAMES;

const UNITS = new Map<string, Unit>(
  (Object.keys(NAMES) as Unit[]).flatMap((unit) => [unit, ...NAMES[unit]].map((name): [string, Unit] => [name, unit])),
);

/** What completion offers, in the order of size. */
export const UNIT_CHOICES: readonly Unit[] = [
  "years",
  "quarters",
  "months",
  "weeks",
  "days",
  "hours",
  "minutes",
  "seconds",
];

/** The unit of "days", "day", "D" or "天"; `undefined` for other words. */
export const unitOf = (text: string): Unit | undefined => UNITS.get(text.trim().toLowerCase());

const MS: Readonly<Partial<Record<Unit, number>>> = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** Milliseconds of a unit that is always of the same length. */
export const unitLength = (unit: Unit): number | undefined => MS[unit];

const MONTHS: Readonly<Partial<Record<Unit, number>>> = { years: 12, quarters: 3, months: 1 };

/** Months of a unit that is counted in them. */
export const unitMonths = (unit: Unit): number | undefined => MONTHS[unit];
