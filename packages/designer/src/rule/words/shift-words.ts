import type { DateShift } from "@quoin/definition";

export const SHIFT_UNITS = ["minutes", "hours", "days", "weeks", "months", "years"] as const;
export type ShiftUnit = (typeof SHIFT_UNITS)[number];

const UNIT = { minutes: "minute", hours: "hour", days: "day", weeks: "week", months: "month", years: "year" } as const;

/** "7 days", "1 month 2 days", in the reader's language; the sign is left to the caller. */
export const shiftWords = (shift: DateShift, locale: string): string =>
  SHIFT_UNITS.toReversed()
    .flatMap((unit) => {
      const count = shift[unit];
      if (count === undefined || count === 0) return [];
      return [
        new Intl.NumberFormat(locale, { style: "unit", unit: UNIT[unit], unitDisplay: "long" }).format(Math.abs(count)),
      ];
    })
    .join(" ");

/** Whether the shift goes back in time. */
export const isBack = (shift: DateShift): boolean => SHIFT_UNITS.some((unit) => (shift[unit] ?? 0) < 0);
