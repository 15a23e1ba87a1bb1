import { describe, expect, test } from "vitest";
import {
  bindCondition,
  boundDay,
  dateAt,
  isVolatile,
  parseCondition,
  readsToday,
  readsUser,
  resolveDate,
} from "../index.ts";
import { anniversaryRanges } from "../dates/anniversary.ts";
import { ask } from "../testing/refused-documents.ts";

const HOUR = 3_600_000;
const hours = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / HOUR;

describe("dates told from today", () => {
  test.each([
    ["2026-01-31", { add: { months: 1 } }, "2026-02-28"],
    ["2024-01-31", { add: { months: 1 } }, "2024-02-29"],
    ["2024-02-29", { add: { years: 1 } }, "2025-02-28"],
    ["2026-03-31", { add: { months: -1 } }, "2026-02-28"],
    ["2026-01-31", { add: { months: 1, days: 1 } }, "2026-03-01"],
    ["2026-01-15", { add: { quarters: -1 } }, "2025-10-15"],
    ["2025-12-31", { add: { days: 1 } }, "2026-01-01"],
    ["2026-11-22", { snap: "week" }, "2026-11-16"],
    ["2026-11-22", { snap: "week", end: true }, "2026-11-22"],
    ["2026-11-23", { snap: "week" }, "2026-11-23"],
    ["2026-11-22", { snap: "month", end: true }, "2026-11-30"],
    ["2026-11-22", { add: { months: -1 }, snap: "month" }, "2026-10-01"],
    ["2026-05-31", { add: { quarters: 1 }, snap: "quarter", end: true }, "2026-09-30"],
    ["2026-11-22", { snap: "year", end: true }, "2026-12-31"],
    ["2026-01-01", { add: { weeks: 1 }, snap: "week" }, "2026-01-05"],
    ["2026-01-01", { add: { years: -10_000 } }, "0001-01-01"],
    ["2026-01-01", { add: { years: 10_000 }, snap: "year", end: true }, "9999-12-31"],
  ] as const)("%s moved by %j is %s", (today, move, expected) => {
    expect(resolveDate({ today: true, ...move }, today)).toBe(expected);
  });
});

describe("days of a time zone", () => {
  test("a day of Shanghai begins the evening before in UTC", () => {
    expect(boundDay("2026-11-22", "Asia/Shanghai")).toEqual({
      date: "2026-11-22",
      from: "2026-11-21T16:00:00.000Z",
      to: "2026-11-22T16:00:00.000Z",
    });
    expect(dateAt(new Date("2026-11-21T16:00:00Z"), "Asia/Shanghai")).toBe("2026-11-22");
    expect(dateAt(new Date("2026-11-21T15:59:59.999Z"), "Asia/Shanghai")).toBe("2026-11-21");
  });

  test.each([
    ["2026-03-29", "Europe/Berlin", 23],
    ["2026-10-25", "Europe/Berlin", 25],
    ["2026-03-08", "America/New_York", 23],
    ["2026-11-01", "America/New_York", 25],
    ["2026-04-05", "Australia/Lord_Howe", 24.5],
    // Clocks there skip midnight.
    ["2018-11-04", "America/Sao_Paulo", 23],
    ["2024-04-26", "Africa/Cairo", 23],
    // A day that never was there.
    ["2011-12-30", "Pacific/Apia", 0],
    ["2026-07-01", "Pacific/Kiritimati", 24],
    ["2026-07-01", "Etc/GMT+12", 24],
    ["2026-07-01", "Asia/Kathmandu", 24],
  ])("%s in %s has %d hours", (date, zone, expected) => {
    expect(hours(boundDay(date, zone))).toBe(expected);
  });

  test("days follow one another without gap or overlap", () => {
    for (const zone of ["Europe/Berlin", "America/Sao_Paulo", "Asia/Shanghai", "Pacific/Chatham"]) {
      for (let i = 0; i < 400; i += 1) {
        const date = resolveDate({ today: true, add: { days: i } }, "2018-01-01");
        const next = resolveDate({ today: true, add: { days: i + 1 } }, "2018-01-01");
        expect(boundDay(date, zone).to).toBe(boundDay(next, zone).from);
      }
    }
  });

  test("an unknown zone is an error that names it", () => {
    expect(() => boundDay("2026-01-01", "Mars/Olympus")).toThrow(/Mars\/Olympus/);
  });

  test("the ends of time stay instants", () => {
    expect(boundDay("9999-12-31", "America/Los_Angeles").to).toBe("9999-12-31T23:59:59.999Z");
    expect(boundDay("0001-01-01", "Asia/Shanghai").from).toMatch(/^0000-12-31T/);
  });
});

describe("anniversaries", () => {
  test.each([
    ["2026-11-22", "2026-11-29", [{ from: "11-22", to: "11-29" }]],
    [
      "2026-12-28",
      "2027-01-03",
      [
        { from: "12-28", to: "12-31" },
        { from: "01-01", to: "01-03" },
      ],
    ],
    ["2026-02-20", "2026-02-28", [{ from: "02-20", to: "02-29" }]],
    ["2028-02-20", "2028-02-28", [{ from: "02-20", to: "02-28" }]],
    ["2026-02-28", "2026-02-28", [{ from: "02-28", to: "02-29" }]],
    ["2028-02-29", "2028-02-29", [{ from: "02-29", to: "02-29" }]],
    ["2026-03-01", "2026-03-02", [{ from: "03-01", to: "03-02" }]],
    ["2026-06-01", "2027-06-01", [{ from: "01-01", to: "12-31" }]],
    ["2026-06-02", "2026-06-01", []],
  ])("from %s to %s", (from, to, ranges) => {
    expect(anniversaryRanges(from, to)).toEqual(ranges);
  });
});

describe("the current user", () => {
  const binding = { now: new Date("2026-11-22T00:00:00Z"), timeZone: "UTC" };
  const bind = (
    document: unknown,
    user?: { id: string; teams?: readonly string[]; subordinates?: readonly string[] },
  ) => bindCondition(parseCondition(document), { ...binding, user });
  const never = { type: "always", value: false };

  test("becomes literals", () => {
    expect(bind(ask({ isCurrentUser: true }, "owner"), { id: "u1" })).toEqual({
      type: "test",
      field: "owner",
      test: { op: "enum", values: ["u1"] },
    });
  });

  test("without the attribute the whole condition is false, also under not and beside or", () => {
    const teams = ask({ inCurrentUserTeams: true }, "owner");
    expect(bind({ not: teams }, { id: "u1" })).toEqual(never);
    expect(bind({ anyOf: [true, { not: ask({ inCurrentUserSubordinates: true }, "owner") }] }, { id: "u1" })).toEqual(
      never,
    );
    expect(bind({ not: ask({ isCurrentUser: true }, "owner") })).toEqual(never);
    expect(bind({ not: ask({ isCurrentUser: true }, "owner") }, { id: "" })).toEqual(never);
    expect(bind({ related: { parent: { not: teams } } }, { id: "u1" })).toEqual(never);
  });

  test("a known empty list is no one", () => {
    const teams = ask({ inCurrentUserTeams: true }, "owner");
    expect(bind(teams, { id: "u1", teams: [] })).toEqual(never);
    expect(bind({ not: teams }, { id: "u1", teams: [] })).toEqual({ type: "not", of: never });
  });
});

test("what may change by itself is volatile", () => {
  const of = (document: unknown) => {
    const condition = parseCondition(document);
    return [isVolatile(condition), readsToday(condition), readsUser(condition)];
  };
  expect(of(ask({ dateOn: "2026-01-01" }, "due"))).toEqual([false, false, false]);
  expect(of({ not: { related: { a: ask({ dateOn: { today: true } }, "due") } } })).toEqual([true, true, false]);
  expect(of(ask({ anniversary: { from: "2026-01-01", to: { today: true } } }, "due"))).toEqual([true, true, false]);
  expect(of(ask({ isCurrentUser: true }, "owner"))).toEqual([true, false, true]);
});
