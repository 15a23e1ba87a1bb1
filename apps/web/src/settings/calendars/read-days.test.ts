import { expect, test } from "vitest";
import { hoursText, readHours } from "./hours-text.ts";
import { PUBLIC_HOLIDAYS } from "./public-holidays.ts";
import { readDays } from "./read-days.ts";

test("a list of days is read line by line, and what is no day is told", () => {
  const { days, bad } = readDays(
    "2027-02-06 ~ 2027-02-08 春节\r\n2027-02-14 班\n\n2027年10月1日 国庆\n2027-02-31\nnext week\n2028/2/29 work",
  );
  expect([...days]).toEqual([
    ["2027-02-06", "holiday"],
    ["2027-02-07", "holiday"],
    ["2027-02-08", "holiday"],
    ["2027-02-14", "workday"],
    ["2027-10-01", "holiday"],
    ["2028-02-29", "workday"],
  ]);
  expect(bad).toEqual(["2027-02-31", "next week"]);
});

test("the events of a calendar file are read, up to the day before their end", () => {
  const event = (...lines: readonly string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
  const { days, bad } = readDays(
    [
      "BEGIN:VCALENDAR",
      event("DTSTART;VALUE=DATE:20270206", "DTEND;VALUE=DATE:20270208", "SUMMARY:春节(休)"),
      event("DTSTART;VALUE=DATE:20270214", "SUMMARY;LANGUAGE=zh-CN:春节（", " 班）"),
      event("DTSTART:20270501T000000Z", "DTEND:20270501T235900Z", "SUMMARY:Workers' Day"),
      event("DTSTART;VALUE=DATE:20271301", "SUMMARY:?"),
      "END:VCALENDAR",
    ].join("\r\n"),
  );
  expect([...days]).toEqual([
    ["2027-02-06", "holiday"],
    ["2027-02-07", "holiday"],
    ["2027-02-14", "workday"],
    ["2027-05-01", "holiday"],
  ]);
  expect(bad).toEqual(["20271301 ?"]);
});

test("announced years are read whole: as many days off and worked as were announced", () => {
  const count = PUBLIC_HOLIDAYS.map(({ region, year, days: text }) => {
    const { days, bad } = readDays(text);
    expect(bad).toEqual([]);
    expect([...days.keys()].every((date) => date.startsWith(String(year)))).toBe(true);
    const of = (kind: string) => [...days.values()].filter((one) => one === kind).length;
    return [region, year, of("holiday"), of("workday")];
  });
  expect(count).toEqual([
    ["CN", 2025, 28, 5],
    ["CN", 2026, 33, 6],
  ]);
});

test("hours are read as people write them", () => {
  expect(readHours("9:00-12:00，13:00 ~ 18:00")).toEqual([
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "18:00" },
  ]);
  expect(readHours("")).toEqual([]);
  expect(readHours("morning")).toBeUndefined();
  expect(hoursText(readHours("9:00-18:00") ?? [])).toBe("09:00-18:00");
});
