import { dateFormat } from "./date-format.ts";

/** `short` leaves out the year of now; `date` has it; `weekday` names the day too. */
export type DayStyle = "short" | "date" | "weekday";

interface DaySettings {
  readonly locale: string;
  readonly timeZone: string;
  readonly style: DayStyle;
  readonly now: Date;
}

/**
 * A day as people of the language write it in a table: "2026-11-20", "11-20", "2026-11-20 周五"; "20 Nov 2026", "20 Nov", "Fri, 20 Nov 2026".
 * Chinese uses the hyphenated form of GB/T 7408, which keeps columns straight; English puts the day first, which no reader mistakes.
 */
export function formatDay(at: Date, { locale, timeZone, style, now }: DaySettings): string {
  const han = locale.startsWith("zh");
  const format = dateFormat(han ? "zh-CN" : "en-GB", {
    timeZone,
    year: "numeric",
    month: han ? "2-digit" : "short",
    day: han ? "2-digit" : "numeric",
    weekday: "short",
  });
  const partsOf = (date: Date): Map<string, string> =>
    new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const parts = partsOf(at);
  const part = (type: string): string => parts.get(type) ?? "";
  const withYear = style !== "short" || part("year") !== partsOf(now).get("year");
  if (han) {
    const day = `${withYear ? `${part("year")}-` : ""}${part("month")}-${part("day")}`;
    return style === "weekday" ? `${day} ${part("weekday")}` : day;
  }
  const day = `${part("day")} ${part("month")}${withYear ? ` ${part("year")}` : ""}`;
  return style === "weekday" ? `${part("weekday")}, ${day}` : day;
}
