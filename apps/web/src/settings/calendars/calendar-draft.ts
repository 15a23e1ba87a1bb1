import type { RouterOutputs } from "@quoin/api";

/** A working calendar as it is edited. */
export type CalendarDraft = RouterOutputs["settings"]["calendars"][number];

export type DayKind = "week" | "holiday" | "workday";

const OFFICE = [
  { from: "09:00", to: "12:00" },
  { from: "13:00", to: "18:00" },
];

/** A calendar of usual office hours. */
export const newCalendar = (id: string, timeZone: string): CalendarDraft => ({
  id,
  timeZone,
  week: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
});

/** What was said of a day: nothing, a holiday, or a working day by its own. */
export function dayKind({ holidays = [], workdays = [] }: CalendarDraft, date: string): DayKind {
  if (workdays.some((one) => one.date === date)) return "workday";
  return holidays.includes(date) ? "holiday" : "week";
}

/** The calendar with days said to be of a kind, in their order. */
export function withDays(draft: CalendarDraft, days: ReadonlyMap<string, DayKind>): CalendarDraft {
  const of = (kind: DayKind) => [...days].filter(([, found]) => found === kind).map(([date]) => date);
  const holidays = [...(draft.holidays ?? []).filter((date) => !days.has(date)), ...of("holiday")].sort();
  const workdays = [
    ...(draft.workdays ?? []).filter(({ date }) => !days.has(date)),
    ...of("workday").map((date) => ({ date })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return { ...draft, holidays, workdays };
}
