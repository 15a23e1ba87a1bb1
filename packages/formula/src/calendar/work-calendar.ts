/** Working hours of a day, as milliseconds since midnight of the clock. `to` may be midnight at the day's end. */
export interface WorkPeriod {
  readonly from: number;
  readonly to: number;
}

/** A working calendar, ready to be asked. Days are numbers since 1970-01-01. */
export interface WorkCalendar {
  readonly timeZone: string;
  /** In order, without overlaps; none on a day off. */
  periodsOn(day: number): readonly WorkPeriod[];
}

export const isWorkday = (calendar: WorkCalendar, day: number): boolean => calendar.periodsOn(day).length > 0;
