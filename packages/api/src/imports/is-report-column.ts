import { words } from "../locales/words.ts";

/** "Import row 2": the number keeps the name apart from a column of the file that is called the same. */
const NUMBER = / \d+$/;
const NAMES = new Set(
  ["en", "zh-CN"].flatMap((locale) => ["import.row", "import.problem"].map((key) => words(locale, key))),
);

/** Whether a column of this name was put there by an error file, in any language. */
export const isReportColumn = (name: string): boolean => NAMES.has(name.trim().replace(NUMBER, ""));
