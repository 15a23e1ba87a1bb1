/** How far from today. Years, quarters and months are added first (the day clamps: 31 January + 1 month = 28 February), then weeks and days. */
export interface DateAdd {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly quarters?: number;
  readonly years?: number;
}

export const SNAP_UNITS = ["week", "month", "quarter", "year"] as const;

export type SnapUnit = (typeof SNAP_UNITS)[number];

/**
 * A date told from today: today, moved by `add`, then taken to the first day of its `snap` unit,
 * or to the last one with `end`. Weeks start on Monday. "Today" is the day in the time zone of binding.
 */
export interface RelativeDate {
  readonly today: true;
  readonly add?: DateAdd;
  readonly snap?: SnapUnit;
  readonly end?: true;
}
