import { expect, test } from "vitest";
import { SAMPLE_CALENDAR } from "../testing/sample-calendar.ts";
import { readWorkCalendar } from "./read-work-calendar.ts";
import { shiftWork, type WorkShift } from "./shift-work.ts";

const at = (start: string, amount: number, unit: WorkShift["unit"], calendar = SAMPLE_CALENDAR) =>
  shiftWork(calendar, start, { amount, unit })?.toISOString();

test("working hours pass within the hours of working days only", () => {
  // Friday 16:00 in Shanghai, before a Saturday that is worked and nine days off.
  expect(at("2026-02-13T08:00:00.000Z", 4, "hours")).toBe("2026-02-14T03:00:00.000Z");
  expect(at("2026-02-14T08:00:00.000Z", 4, "hours")).toBe("2026-02-24T03:00:00.000Z");
  expect(at("2026-02-24T03:00:00.000Z", -4, "hours")).toBe("2026-02-14T08:00:00.000Z");
  expect(at("2026-02-20T03:00:00.000Z", 30, "minutes")).toBe("2026-02-24T01:30:00.000Z");
});

test("working days keep the clock's time; counted from a date they begin with the day's work", () => {
  expect(at("2026-02-13T08:00:00.000Z", 2, "days")).toBe("2026-02-24T08:00:00.000Z");
  expect(at("2026-02-25", -2, "days")).toBe("2026-02-14T01:00:00.000Z");
  expect(at("2026-02-25", 0, "days")).toBe("2026-02-25T01:00:00.000Z");
});

test("clocks that are moved shift nobody's working day", () => {
  const week = [[], [], [], [], [], [], []].map((_, day) => (day < 5 ? [{ from: "09:00", to: "17:00" }] : []));
  const { calendar } = readWorkCalendar({ timeZone: "Europe/Berlin", week });
  // Friday before the clocks go forward, and before they go back.
  expect(at("2026-03-27T08:00:00.000Z", 1, "days", calendar)).toBe("2026-03-30T07:00:00.000Z");
  expect(at("2026-10-23T07:00:00.000Z", 1, "days", calendar)).toBe("2026-10-26T08:00:00.000Z");
  expect(at("2026-03-27T15:00:00.000Z", 2, "hours", calendar)).toBe("2026-03-30T08:00:00.000Z");
  expect(at("2026-03-31", -2, "days", calendar)).toBe("2026-03-27T08:00:00.000Z");
});

test("a calendar without work, and what is no moment, have no such time", () => {
  const { calendar } = readWorkCalendar({ timeZone: "UTC", week: [[], [], [], [], [], [], []] });
  expect(at("2026-02-13T08:00:00.000Z", 1, "hours", calendar)).toBeUndefined();
  expect(at("2026-02-13", 1, "days", calendar)).toBeUndefined();
  expect(at("soon", 1, "days")).toBeUndefined();
});
