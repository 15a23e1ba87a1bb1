import { printDecimal } from "../decimal/text.ts";
import { printClock, printDay, printInstant } from "../time/iso.ts";
import type { FormulaValue } from "./value.ts";

/** A length of time as hours and minutes: "26:05", "-0:30", with seconds and milliseconds only where there are any. */
function durationText(ms: number): string {
  const size = Math.abs(ms);
  const hours = Math.floor(size / 3_600_000);
  return `${ms < 0 ? "-" : ""}${hours}${printClock(size % 3_600_000).slice(2)}`;
}

/** A value in its plain form, the same in every language: "1286000.5", "TRUE", "2026-03-05". Blank is "", a failure its code after "#". */
export function valueText(value: FormulaValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return printDecimal(value.number);
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "date":
      return printDay(value.day);
    case "instant":
      return printInstant(value.ms);
    case "time":
      return printClock(value.ms);
    case "duration":
      return durationText(value.ms);
    case "list":
      return value.items.join(", ");
    case "failure":
      return `#${value.code}`;
    default:
      return "";
  }
}
