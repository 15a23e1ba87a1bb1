import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, addMonths, civilOf, dayOf, daysInMonth, isDay, weekdayOf } from "./civil.ts";
import { parseClock, parseDay, parseInstant, printClock, printDay } from "./iso.ts";
import { instantAt, wallAt } from "./zone.ts";

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe("days agree with the platform's calendar", () => {
  test("year, month, day and weekday of every kind of day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * DAY_MS);
        const civil = civilOf(day);
        expect(civil).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(dayOf(civil)).toBe(day);
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
        expect(printDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(parseDay(printDay(day))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  test("a month later is the same day, or the month's last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, months) => {
        const { year, month, day: dayOfMonth } = civilOf(day);
        const first = new Date(0);
        first.setUTCFullYear(year, month - 1 + months, 1);
        const last = new Date(0);
        last.setUTCFullYear(year, month + months, 0);
        const expected = first.getTime() / DAY_MS + Math.min(dayOfMonth, last.getUTCDate()) - 1;
        expect(addMonths(day, months)).toBe(isDay(expected) ? expected : undefined);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["2026-02-29"],
    ["2026-02-31"],
    ["1900-02-29"],
    ["2026-13-01"],
    ["2026-00-10"],
    ["0000-01-01"],
    ["2026-1-1"],
    ["10000-01-01"],
  ])("%s is no day", (text) => expect(parseDay(text)).toBeUndefined());

  test("leap days", () => {
    expect([2000, 2024, 1900, 2026].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
    expect(isDay(-719_163)).toBe(false);
    expect(isDay(2_932_897)).toBe(false);
  });
});

test("clocks and instants", () => {
  expect(["9:30", "09:30:15", "23:59:59.250"].map((text) => printClock(parseClock(text) ?? -1))).toEqual([
    "09:30",
    "09:30:15",
    "23:59:59.250",
  ]);
  expect(["24:00", "9:60", "9", "", "-1:00"].map(parseClock)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(parseInstant("2026-03-05T14:30:00+08:00")).toBe(Date.parse("2026-03-05T06:30:00Z"));
  expect(parseInstant("2026-02-31T00:00:00Z")).toBeUndefined();
  expect(parseInstant("2026-03-05")).toBeUndefined();
});

describe("time zones", () => {
  const at = (text: string, zone: string) => new Date(instantAt(Date.parse(`${text}Z`), zone)).toISOString();

  test("a time that the clock skips is taken as before the change; of two, the first", () => {
    expect(at("2026-03-29T02:30:00", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
    expect(at("2026-10-25T02:30:00", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(at("2026-03-08T02:30:00", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
    expect(at("2026-07-01T12:00:00", "Asia/Shanghai")).toBe("2026-07-01T04:00:00.000Z");
    // A whole day that was skipped: Samoa crossed the date line.
    expect(at("2011-12-30T12:00:00", "Pacific/Apia")).toBe("2011-12-30T22:00:00.000Z");
  });

  test("what the clock shows leads back to the instant, but in the hour that it shows twice", () => {
    const zone = fc.constantFrom(
      "Asia/Shanghai",
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "UTC",
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), zone, (seconds, timeZone) => {
        const ms = seconds * 1000;
        const back = instantAt(wallAt(ms, timeZone), timeZone);
        expect(wallAt(back, timeZone)).toBe(wallAt(ms, timeZone));
        expect(back).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 300 },
    );
  });
});
