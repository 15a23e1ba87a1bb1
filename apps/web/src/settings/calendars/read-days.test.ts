import { expect, test } from "vitest";
import { hoursText, readHours } from "./hours-text.ts";
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

test("hours are read as people write them", () => {
  expect(readHours("9:00-12:00，13:00 ~ 18:00")).toEqual([
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "18:00" },
  ]);
  expect(readHours("")).toEqual([]);
  expect(readHours("morning")).toBeUndefined();
  expect(hoursText(readHours("9:00-18:00") ?? [])).toBe("09:00-18:00");
});
