import { word } from "../../text/words.ts";

/** About thirty years. */
export const MOST_SECONDS = 999_999_999;

const UNITS = [
  ["value.days", 86_400],
  ["value.hours", 3600],
  ["value.minutes", 60],
  ["value.seconds", 1],
] as const;

/** Seconds as people say them: "1小时30分", "1 h 30 min". "" for what is no length of time. */
export function printDuration(value: unknown, locale: string): string {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return "";
  const chinese = locale.startsWith("zh");
  let rest = Math.round(value);
  const parts = UNITS.flatMap(([key, seconds]) => {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    return count === 0 ? [] : [`${count}${chinese ? "" : " "}${word(key, locale)}`];
  });
  if (parts.length === 0) return `0${chinese ? "" : " "}${word("value.minutes", locale)}`;
  return parts.join(chinese ? "" : " ");
}
