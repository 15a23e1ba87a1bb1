import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SAMPLE_CALENDAR, SAMPLE_CALENDAR_DOCUMENT } from "../testing/sample-calendar.ts";
import { DAY_MS, weekdayOf } from "../time/civil.ts";
import { parseDay } from "../time/iso.ts";
import { wallAt } from "../time/zone.ts";
import { readWorkCalendar } from "./read-work-calendar.ts";
import { addWorkTime, workTimeBetween } from "./work-time.ts";
import { isWorkday } from "./work-calendar.ts";
import { addWorkdays, countWorkdays } from "./workdays.ts";

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const HOUR = 3_600_000;
const shop = readWorkCalendar({
  timeZone: "Europe/Berlin",
  week: [
    [],
    [{ from: "00:00", to: "24:00" }],
    [],
    [{ from: "22:00", to: "24:00" }],
    [{ from: "00:00", to: "06:00" }],
    [],
    [{ from: "01:00", to: "04:00" }],
  ],
}).calendar;

describe("working days", () => {
  test("holidays are off, make-up days on", () => {
    expect(
      ["2026-02-13", "2026-02-14", "2026-02-16", "2026-02-28", "2026-03-01"].map((one) =>
        isWorkday(SAMPLE_CALENDAR, day(one)),
      ),
    ).toEqual([true, true, false, true, false]);
  });

  test("counting and moving agree", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day("2026-01-01"), max: day("2026-12-31") }),
        fc.integer({ min: -60, max: 60 }),
        (from, count) => {
          const to = addWorkdays(SAMPLE_CALENDAR, from, count) ?? Number.NaN;
          if (count === 0) expect(to).toBe(from);
          else expect(isWorkday(SAMPLE_CALENDAR, to)).toBe(true);
          const counted =
            count >= 0 ? countWorkdays(SAMPLE_CALENDAR, from + 1, to) : countWorkdays(SAMPLE_CALENDAR, to, from - 1);
          expect(count === 0 ? 0 : counted).toBe(Math.abs(count));
        },
      ),
    );
  });

  test("a calendar without work ends instead of searching for ever", () => {
    const never = readWorkCalendar({ timeZone: "UTC", week: [[], [], [], [], [], [], []] }).calendar;
    expect(addWorkdays(never, 0, 1)).toBeUndefined();
    expect(addWorkTime(never, 0, 1)).toBeUndefined();
    expect(addWorkTime(never, 0, -1)).toBeUndefined();
    expect(countWorkdays(never, 0, 400)).toBe(0);
  });
});

describe("working time", () => {
  const utc = (text: string): number => Date.parse(text);

  test("hours that daylight saving skips or repeats have their true length", () => {
    // Sundays 01:00 to 04:00: three hours, two when the clock goes forward, four when it goes back.
    const sunday = (date: string) =>
      workTimeBetween(shop, utc(`${date}T00:00:00Z`) - DAY_MS / 2, utc(`${date}T12:00:00Z`)) / HOUR;
    expect(["2026-03-22", "2026-03-29", "2026-10-25"].map(sunday)).toEqual([3, 2, 4]);
  });

  test("a day of 24 hours and a night shift over midnight", () => {
    expect(workTimeBetween(shop, utc("2026-06-01T00:00:00Z"), utc("2026-06-08T00:00:00Z")) / HOUR).toBe(24 + 2 + 6 + 3);
  });

  test("agrees with counting the minutes one by one", () => {
    const isOpen = (ms: number, calendar: typeof shop): boolean => {
      const wall = wallAt(ms, calendar.timeZone);
      const at = Math.floor(wall / DAY_MS);
      return calendar.periodsOn(at).some(({ from, to }) => wall - at * DAY_MS >= from && wall - at * DAY_MS < to);
    };
    const begin = utc("2026-03-27T00:00:00Z");
    const minute = 60_000;
    fc.assert(
      fc.property(
        fc.nat(3 * 1440),
        fc.nat(2 * 1440),
        fc.constantFrom(shop, SAMPLE_CALENDAR),
        (start, length, calendar) => {
          let minutes = 0;
          for (let at = start; at < start + length; at += 1) if (isOpen(begin + at * minute, calendar)) minutes += 1;
          const [from, to] = [begin + start * minute, begin + (start + length) * minute];
          expect(workTimeBetween(calendar, from, to)).toBe(minutes * minute);
          expect(workTimeBetween(calendar, to, from)).toBe(0 - minutes * minute);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("what is added is what lies between, forward and back", () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: -6000, max: 6000 }), (start, amount) => {
        const from = utc("2026-02-01T00:00:00Z") + start * 60_000;
        const to = addWorkTime(SAMPLE_CALENDAR, from, amount * 60_000) ?? Number.NaN;
        expect(workTimeBetween(SAMPLE_CALENDAR, from, to) + 0).toBe(amount * 60_000);
      }),
      { numRuns: 60 },
    );
  });
});

test("everything wrong with a calendar is told with its place", () => {
  const { problems } = readWorkCalendar({
    timeZone: "Mars/Olympus",
    week: [
      [{ from: "09:00", to: "25:00" }],
      [
        { from: "09:00", to: "12:00" },
        { from: "11:00", to: "13:00" },
      ],
    ],
    holidays: ["2026-02-30"],
    workdays: [{ date: "soon", hours: [{ from: "5", to: "6" }] }],
  });
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    "/timeZone bad_time_zone",
    "/week bad_week",
    "/week/0/0 bad_hours",
    "/week/1 hours_overlap",
    "/holidays/0 bad_date",
    "/workdays/0/hours/0 bad_hours",
    "/workdays/0/date bad_date",
  ]);
  expect(readWorkCalendar(SAMPLE_CALENDAR_DOCUMENT).problems).toEqual([]);
  expect(weekdayOf(day("2026-03-05"))).toBe(3);
});
