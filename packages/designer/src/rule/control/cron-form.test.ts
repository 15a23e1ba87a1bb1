import fc from "fast-check";
import { expect, test } from "vitest";
import { type CronForm, readCron, writeCron } from "./cron-form.ts";
import { nextTimes } from "./next-times.ts";

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const forms: fc.Arbitrary<CronForm> = fc.oneof(
  fc.record({ every: fc.constant("hour" as const), minute: fc.integer({ min: 0, max: 59 }) }),
  fc.record({ every: fc.constantFrom("day" as const, "weekdays" as const), time }),
  fc.record({ every: fc.constant("week" as const), time, weekday: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ every: fc.constant("month" as const), time, day: fc.integer({ min: 1, max: 31 }) }),
);

test("every form is read back from its pattern, and the clock knows it", () => {
  fc.assert(
    fc.property(forms, (form) => {
      expect(readCron(writeCron(form))).toEqual(form);
      expect(nextTimes(writeCron(form), { count: 3, timeZone: "Asia/Shanghai" })).toHaveLength(3);
    }),
    { numRuns: 50 },
  );
});

test.each(["*/5 * * * *", "0 9 1-7 * 1", "0 9 * 1 *", "nonsense", ""])("%s stays as it is", (pattern) => {
  expect(readCron(pattern)).toEqual({ every: "custom", pattern });
});

test("times follow the time zone; a wrong pattern has none", () => {
  const from = new Date("2026-11-20T00:00:00Z");
  const at = (timeZone: string) =>
    nextTimes("0 9 * * 1-5", { count: 3, timeZone, from })?.map((time) => time.toISOString());
  expect(at("Asia/Shanghai")).toEqual([
    "2026-11-20T01:00:00.000Z",
    "2026-11-23T01:00:00.000Z",
    "2026-11-24T01:00:00.000Z",
  ]);
  expect(at("UTC")?.[0]).toBe("2026-11-20T09:00:00.000Z");
  expect(nextTimes("every day", { count: 3, timeZone: "UTC" })).toBeUndefined();
});
