/** Days of the year "MM-DD", both ends included, `from` not after `to`. A window over the new year is two ranges. */
export interface MonthDayRange {
  readonly from: string;
  readonly to: string;
}
