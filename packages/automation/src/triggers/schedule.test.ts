import type { RuleDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { schedule } from "./schedule.ts";

/** The next times after an instant, without what all of them end in. */
function times(cron: string, zone: string, after: string): readonly string[] {
  const rule: RuleDocument = { trigger: { type: "schedule", settings: { cron } }, steps: [] };
  const found: string[] = [];
  for (let at = new Date(after); found.length < 3;) {
    const next = schedule.nextOccurrence?.(rule, at, zone);
    if (next === undefined) break;
    found.push(next.toISOString().replace(":00.000Z", ""));
    at = next;
  }
  return found;
}

// Clocks that are moved neither skip a time of a day nor let it come twice; what comes every so many minutes goes on doing so.
test.each([
  // Moved on at 02:00 on 8 March and back at 02:00 on 1 November.
  ["30 2 * * *", "America/New_York", "2026-03-07T00:00Z", ["2026-03-07T07:30", "2026-03-08T07:00", "2026-03-09T06:30"]],
  ["30 1 * * *", "America/New_York", "2026-10-31T00:00Z", ["2026-10-31T05:30", "2026-11-01T05:30", "2026-11-02T06:30"]],
  ["30 2 * * *", "Europe/Berlin", "2026-03-28T00:00Z", ["2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"]],
  ["30 2 * * *", "Europe/Berlin", "2026-10-24T00:00Z", ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"]],
  ["*/30 * * * *", "Europe/Berlin", "2026-10-25T00:30Z", ["2026-10-25T01:00", "2026-10-25T01:30", "2026-10-25T02:00"]],
  // China had summer time from 1986 to 1991.
  ["30 2 4 5 *", "Asia/Shanghai", "1986-05-01T00:00Z", ["1986-05-03T18:00", "1987-05-03T17:30", "1988-05-03T17:30"]],
  ["0 0 * * *", "Asia/Shanghai", "1986-05-03T00:00Z", ["1986-05-03T16:00", "1986-05-04T15:00", "1986-05-05T15:00"]],
  ["0 9 29 2 *", "UTC", "2026-01-01T00:00Z", ["2028-02-29T09:00", "2032-02-29T09:00", "2036-02-29T09:00"]],
  ["0 9 31 * *", "UTC", "2026-01-31T09:00Z", ["2026-03-31T09:00", "2026-05-31T09:00", "2026-07-31T09:00"]],
])("%s in %s after %s", (cron, zone, after, expected) => {
  expect(times(cron, zone, after)).toEqual(expected);
});
