import type { BoundDay } from "./bound-day.ts";
import type { MonthDayRange } from "./month-day-range.ts";
import type { RelativeDate } from "./relative-date.ts";

export const NUMBER_OPS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;
export const SIZE_OPS = ["minLength", "maxLength", "minItems", "maxItems"] as const;
export const TEXT_OPS = ["textContains", "textStartsWith", "textEndsWith"] as const;
export const DATE_OPS = ["dateOn", "dateBefore", "dateAfter", "dateOnOrBefore", "dateOnOrAfter"] as const;
export const USER_OPS = ["isCurrentUser", "inCurrentUserTeams", "inCurrentUserSubordinates"] as const;

export type NumberOp = (typeof NUMBER_OPS)[number];
export type SizeOp = (typeof SIZE_OPS)[number];
export type TextOp = (typeof TEXT_OPS)[number];
export type DateOp = (typeof DATE_OPS)[number];
export type UserOp = (typeof USER_OPS)[number];

/** A date "YYYY-MM-DD", an instant in UTC "YYYY-MM-DDTHH:MM:SS.sssZ" (instant fields only), or a date told from today. */
export type DateOperand = string | RelativeDate;

/** Tests whose operand is a literal: the same before and after binding. */
export type LiteralTest =
  | { readonly op: "const"; readonly value: string | number | boolean }
  | { readonly op: "enum"; readonly values: readonly (string | number)[] }
  | { readonly op: NumberOp; readonly value: number }
  | { readonly op: SizeOp; readonly value: number }
  | { readonly op: TextOp; readonly value: string }
  /** The record pointed at is this one or lies anywhere below it in its hierarchy. */
  | { readonly op: "under"; readonly value: string }
  /** Holds where the list has at least one of the values. */
  | { readonly op: "contains"; readonly values: readonly string[] };

/** What is asked of one field's value, as stored. A field without a value passes no test. */
export type Test =
  | LiteralTest
  | { readonly op: DateOp; readonly value: DateOperand }
  /** The day of the year lies in a window, whatever the year: birthdays. Both ends are included. */
  | { readonly op: "anniversary"; readonly from: DateOperand; readonly to: DateOperand }
  | { readonly op: UserOp };

/** What is asked once today, the time zone and the user are known. */
export type BoundTest =
  | LiteralTest
  /** A string is an exact instant; a day serves date fields by its `date` and instant fields by its half-open range. */
  | { readonly op: DateOp; readonly value: string | BoundDay }
  | { readonly op: "anniversary"; readonly ranges: readonly MonthDayRange[] };
