import type { EvaluateContext } from "../evaluate/evaluate-context.ts";
import type { FormulaValue } from "../value/value.ts";
import { BLANK } from "../value/make.ts";
import { SAMPLE_CALENDAR } from "./sample-calendar.ts";

/** A Thursday afternoon in Shanghai, over the given values by path; others are blank. */
export const sampleContext = (values: Readonly<Record<string, FormulaValue>> = {}): EvaluateContext => ({
  now: new Date("2026-03-05T06:30:00.000Z"),
  timeZone: "Asia/Shanghai",
  user: "u-sample",
  read: (path) => values[path.join(".")] ?? BLANK,
  calendar: (name) => (name === undefined ? SAMPLE_CALENDAR : undefined),
});
