/** Hours as clocks show them: "09:00" to "18:00"; "24:00" is the day's end. A night shift is two periods on two days. */
export interface WorkHours {
  readonly from: string;
  readonly to: string;
}

/** A working calendar as it is stored and given to formulas. */
export interface WorkCalendarDocument {
  readonly timeZone: string;
  /** Hours of Monday to Sunday, seven entries; an empty one is a day off. */
  readonly week: readonly (readonly WorkHours[])[];
  /** Days off, "YYYY-MM-DD". */
  readonly holidays?: readonly string[];
  /** Days that are worked although the week or a holiday says otherwise (调休), with their hours; default: those of the first working day of the week. */
  readonly workdays?: readonly { readonly date: string; readonly hours?: readonly WorkHours[] }[];
}
