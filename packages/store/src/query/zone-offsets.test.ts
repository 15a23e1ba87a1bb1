import { dateAt } from "@quoin/condition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { zoneOffsets } from "./zone-offsets.ts";

const ZONES = ["UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "America/St_Johns", "Africa/Casablanca"];
const instant = fc
  .date({ min: new Date("1902-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

test("the offsets of a span give each of its instants the day that calendars show", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instant, instant, instant, (zone, ...all) => {
      const [from = "", at = "", to = ""] = all.toSorted();
      const minutes = zoneOffsets(zone, from, to).findLast((offset) => offset.at <= at)?.minutes ?? Number.NaN;
      expect(new Date(Date.parse(at) + minutes * 60_000).toISOString().slice(0, 10)).toBe(dateAt(new Date(at), zone));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["Asia/Shanghai", "1986-01-01", "1987-01-01", ["1986-05-03T18:00:00.000Z 540", "1986-09-13T17:00:00.000Z 480"]],
  ["America/New_York", "2026-01-01", "2027-01-01", ["2026-03-08T07:00:00.000Z -240", "2026-11-01T06:00:00.000Z -300"]],
  ["Europe/Berlin", "2026-01-01", "2027-01-01", ["2026-03-29T01:00:00.000Z 120", "2026-10-25T01:00:00.000Z 60"]],
])("%s moves its clocks between %s and %s", (zone, from, to, expected) => {
  const [, ...moved] = zoneOffsets(zone, `${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`);
  expect(moved.map(({ at, minutes }) => `${at} ${minutes}`)).toEqual(expected);
});

test("two records ten thousand years apart are no work for minutes, and no statement of thousands of branches", () => {
  expect(zoneOffsets("UTC", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z")).toHaveLength(1);
  const all = zoneOffsets("America/New_York", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z");
  expect(all.length).toBeLessThan(1000);
});
