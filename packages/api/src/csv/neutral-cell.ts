/** What a spreadsheet would take for the beginning of a formula, also in its full-width forms and after spaces. */
const FORMULA = /^[\s\uFEFF\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?%?$/;
const NEUTRALISED = /^'(?=[\s\uFEFF\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/** Text that no spreadsheet runs: an apostrophe before what looks like a formula. Numbers stay numbers. */
export const neutralCell = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text.trim()) ? `'${text}` : text;

/** Takes our apostrophe away again, so that what was exported comes back as it was. */
export const plainCell = (text: string): string => text.replace(NEUTRALISED, "");
