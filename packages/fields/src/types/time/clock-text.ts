import type { TextResult } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { readClock } from "../../time/read-clock.ts";

const DAY = 86_400;
const STORED = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const two = (part: number): string => String(part).padStart(2, "0");

/** Seconds since midnight of a stored time. */
export function secondsOf(text: string): number | undefined {
  const match = STORED.exec(text);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) : undefined;
}

/** "09:30", with seconds only where there are any; "" for what is no second of a day. */
export function printClock(seconds: number): string {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds >= DAY) return "";
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? "" : `:${two(rest)}`}`;
}

/** A spreadsheet's part of a day, or figures alone: 0.625 and "1500" are three in the afternoon. */
function readFigures(plain: string): number | undefined {
  if (/^0?\.\d{1,15}$/.test(plain)) return Math.round(Number(plain) * DAY) % DAY;
  return secondsOf(plain.replace(/^(\d{2})(\d{2})$/, "$1:$2"));
}

/** Reads a time of day as people write it. */
export function readTime(typed: string): TextResult {
  const plain = foldWidth(typed).trim();
  const figures = readFigures(plain);
  if (figures !== undefined) return { value: printClock(figures) };
  const clock = readClock(plain);
  const told = clock?.time !== undefined && clock.rest === "" && clock.offset === undefined;
  if (told) return { value: printClock(Math.floor((clock.time ?? 0) / 1000)) };
  return { problem: { code: "bad_time", params: { value: typed } } };
}
