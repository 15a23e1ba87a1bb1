import type { TextResult } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";

const SECONDS: readonly (readonly [name: RegExp, seconds: number])[] = [
  [/^(d|days?|天|日)$/i, 86_400],
  [/^(h|hrs?|hours?|个?小时|个?钟头|时)$/i, 3600],
  [/^(m|min|mins|minutes?|分|分钟)$/i, 60],
  [/^(s|secs?|seconds?|秒|秒钟)$/i, 1],
];
const PART = /(\d+(?:\.\d+)?|半)\s*([a-z]+|个?小时|个?钟头|分钟|秒钟|[天日时分秒])[\s,，]*/giu;
const CLOCK = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/;

const secondsOf = (unit: string): number | undefined => SECONDS.find(([name]) => name.test(unit))?.[1];

/** Reads how long something takes: "1:30" and "90" (minutes), "1.5h", "2天3小时", "1 h 30 min", "半小时". */
export function readDuration(typed: string): TextResult {
  const plain = foldWidth(typed).trim();
  const bad: TextResult = { problem: { code: "bad_duration", params: { value: typed } } };
  const clock = CLOCK.exec(plain);
  if (clock) return { value: Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) };
  if (/^\d{1,9}(\.\d{1,4})?$/.test(plain)) return { value: Math.round(Number(plain) * 60) };
  let total = 0;
  let read = 0;
  for (const part of plain.matchAll(PART)) {
    const seconds = secondsOf(part[2] ?? "");
    if (part.index !== read || seconds === undefined) return bad;
    total += (part[1] === "半" ? 0.5 : Number(part[1])) * seconds;
    read += part[0].length;
  }
  const value = Math.round(total);
  return read > 0 && read === plain.length && Number.isSafeInteger(value) ? { value } : bad;
}
