import { LARGEST_INTEGER, MOST_DIGITS } from "./limits.ts";

/** The largest number of 15 digits with `scale` of them after the point. */
export function largestAt(scale: number): number {
  const digits = String(LARGEST_INTEGER);
  return scale === 0
    ? LARGEST_INTEGER
    : Number(`${digits.slice(0, MOST_DIGITS - scale)}.${digits.slice(MOST_DIGITS - scale)}`);
}
