import { readWorkCalendar } from "../calendar/read-work-calendar.ts";
import type { WorkCalendarDocument } from "../calendar/work-calendar-document.ts";

const HOURS = [
  { from: "09:00", to: "12:00" },
  { from: "13:00", to: "18:00" },
];

/** Office hours in China with the Spring Festival of 2026: off from 15 to 23 February, made up for on two Saturdays. */
export const SAMPLE_CALENDAR_DOCUMENT: WorkCalendarDocument = {
  timeZone: "Asia/Shanghai",
  week: [HOURS, HOURS, HOURS, HOURS, HOURS, [], []],
  holidays: ["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((day) => `2026-02-${day}`),
  workdays: [{ date: "2026-02-14" }, { date: "2026-02-28" }],
};

export const SAMPLE_CALENDAR = readWorkCalendar(SAMPLE_CALENDAR_DOCUMENT).calendar;
