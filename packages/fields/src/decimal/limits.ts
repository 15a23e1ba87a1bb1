/** Significant digits that a JSON number holds exactly, whatever the digits. */
export const MOST_DIGITS = 15;
/** Digits after the point that a field may have. */
export const MOST_SCALE = 8;
/** The largest whole number of 15 digits. */
export const LARGEST_INTEGER = 999_999_999_999_999;
