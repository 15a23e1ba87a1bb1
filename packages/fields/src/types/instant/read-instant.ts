import { instantAt } from "@quoin/formula";
import type { TextContext, TextResult } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { parseInstant } from "../../time/parse-instant.ts";
import { readClock } from "../../time/read-clock.ts";
import { readDay } from "../../time/read-day.ts";

const DAY_MS = 86_400_000;

/** "46086.625": a spreadsheet's day and the part of it that has passed, to the second. */
function readSerial(text: string): { readonly day: string; readonly time: number } | undefined {
  const match = /^(\d{5})\.(\d{1,12})$/.exec(text);
  if (!match) return undefined;
  const time = Math.round((Number(`0.${match[2]}`) * DAY_MS) / 1000) * 1000;
  return time < DAY_MS ? { day: match[1] ?? "", time } : undefined;
}

/** Reads a date and time as people write them, on the reader's clock unless the text names an offset. A day alone means its first moment. */
export function readInstant(typed: string, { locale, timeZone }: TextContext): TextResult {
  // As it is kept, and so as exports have it.
  if (typed.length === 24 && typed.endsWith("Z") && parseInstant(typed) !== undefined) {
    const kept = new Date(typed).toISOString();
    if (kept === typed) return { value: typed };
  }
  const plain = foldWidth(typed).trim();
  const bad: TextResult = { problem: { code: "bad_instant", params: { value: typed } } };
  const serial = readSerial(plain);
  const clock = serial ? { rest: serial.day, time: serial.time, offset: undefined } : readClock(plain);
  if (!clock) return bad;
  const day = readDay(clock.rest, locale);
  if ("problem" in day) return day.problem.code === "ambiguous_date" ? day : bad;
  const wall = Date.parse(`${day.value}T00:00:00.000Z`) + (clock.time ?? 0);
  const instant = clock.offset === undefined ? instantAt(wall, timeZone) : wall - clock.offset * 60_000;
  const iso = new Date(instant).toISOString();
  return iso.length === 24 && !iso.startsWith("0000") ? { value: iso } : bad;
}
