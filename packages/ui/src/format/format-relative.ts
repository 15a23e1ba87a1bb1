import { dayNumber } from "./day-number.ts";
import { relativeFormat } from "./relative-format.ts";
import { spaceMixed } from "./space-mixed.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long ago or ahead, in words: "5 minutes ago", "2 小时前", "昨天", "in 3 days".
 * Minutes and hours within the same day; whole calendar days of the reader's time zone beyond it.
 * @returns undefined past 30 days, where a date says more.
 */
export function formatRelative(
  then: Date,
  now: Date,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): string | undefined {
  const days = dayNumber(then, timeZone) - dayNumber(now, timeZone);
  if (Math.abs(days) > 30) return undefined;
  // "auto" gives today, yesterday and tomorrow; further off it gives words such as 前天, which a column of numbers reads worse with.
  const words = relativeFormat(locale, Math.abs(days) <= 1 ? "auto" : "always");
  if (days !== 0) return spaceMixed(words.format(days, "day"));
  const apart = then.getTime() - now.getTime();
  if (Math.abs(apart) < MINUTE) return words.format(0, "second");
  return spaceMixed(
    Math.abs(apart) < HOUR
      ? words.format(Math.trunc(apart / MINUTE), "minute")
      : words.format(Math.trunc(apart / HOUR), "hour"),
  );
}
