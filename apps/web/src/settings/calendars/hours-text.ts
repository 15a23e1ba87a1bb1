import type { CalendarDraft } from "./calendar-draft.ts";

type Hours = CalendarDraft["week"][number];

const PERIOD = /^(\d{1,2}):(\d{2})\s*[-–—~至]\s*(\d{1,2}):(\d{2})$/u;

/** Hours as people write them: "09:00-12:00, 13:00-18:00"; "" is a day off. */
export const hoursText = (hours: Hours): string => hours.map(({ from, to }) => `${from}-${to}`).join(", ");

/** Hours from what people write; undefined for what says none. */
export function readHours(text: string): Hours | undefined {
  const parts = text
    .split(/[,，、;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const found = parts.map((part) => PERIOD.exec(part));
  if (found.some((one) => one === null)) return undefined;
  return found.map((one) => {
    const [, fromHour = "", fromMinute = "", toHour = "", toMinute = ""] = one ?? [];
    return { from: `${fromHour.padStart(2, "0")}:${fromMinute}`, to: `${toHour.padStart(2, "0")}:${toMinute}` };
  });
}
