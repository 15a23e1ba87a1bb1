import { AppError } from "@quoin/definition";
import { expect, test } from "vitest";
import { formula } from "../testing/computed-set.ts";
import { openComputed } from "../testing/open-computed.ts";
import { setOf, text } from "../testing/sets.ts";
import type { WorkspaceCalendar } from "./workspace-calendar.ts";

const day = (more = {}) => ({ type: "string", "x-type": "date", "x-labels": { en: "Day" }, ...more });
const hours = [{ from: "09:00", to: "18:00" }];
const office: WorkspaceCalendar = {
  id: "office",
  timeZone: "Asia/Shanghai",
  week: [hours, hours, hours, hours, hours, [], []],
  holidays: ["2027-02-08"],
  workdays: [{ date: "2027-02-14" }],
};
const support: WorkspaceCalendar = {
  ...office,
  id: "support",
  week: Array.from({ length: 7 }, () => hours),
  holidays: [],
};

const set = setOf({
  item: {
    name: text(),
    begun: day(),
    due: formula("WORKDAY({begun}, 2)", "date"),
    due_support: formula('WORKDAY({begun}, 2, "support")', "date"),
    later: formula("{due} + 1", "date"),
    promised: day({ "x-default": "WORKDAY({begun}, 1)" }),
    spare: formula("NETWORKDAYS({begun}, IF(TODAY() > {begun}, {begun}, {begun}))", "decimal", {
      "x-live": true,
      "x-scale": 0,
    }),
  },
});

test("working days are worked out by the workspace's calendars, 调休 included", async () => {
  const { store, create, get } = await openComputed(set);
  const before = await create("item", { begun: "2027-02-05" });
  expect(before).not.toHaveProperty("due");
  await store.calendars.save([office, support]);
  // The 5th is a Friday, the 8th a holiday.
  const made = await create("item", { begun: "2027-02-05" });
  expect(made).toMatchObject({
    due: "2027-02-10",
    due_support: "2027-02-07",
    later: "2027-02-11",
    promised: "2027-02-09",
  });
  expect(await get("item", made["id"])).toMatchObject({ spare: 1 });
  expect(await create("item", { begun: "2027-02-12" })).toMatchObject({ due: "2027-02-15", promised: "2027-02-14" });
});

test("a changed calendar has what depends on it worked out anew, and no more", async () => {
  const { store, many, all, work, waiting } = await openComputed(set);
  await many(
    "item",
    Array.from({ length: 3 }, () => ({ begun: "2027-02-05" })),
  );
  await store.calendars.save([office, support]);
  expect(await waiting()).toBe(9);
  await work();
  expect((await all("item")).map(({ due, later }) => [due, later])).toEqual(
    Array(3).fill(["2027-02-10", "2027-02-11"]),
  );
  await store.calendars.save([office, support]);
  expect(await waiting()).toBe(0);
  await store.calendars.save([{ ...office, holidays: [] }, support]);
  await work();
  expect((await all("item")).map(({ due }) => due)).toEqual(Array(3).fill("2027-02-09"));
});

test("calendars that mean nothing are refused with the place", async () => {
  const { store } = await openComputed(set);
  const bad: WorkspaceCalendar = {
    ...office,
    id: "Bad id",
    timeZone: "Moon/Base",
    week: [[{ from: "18:00", to: "09:00" }], ...office.week.slice(1)],
    holidays: ["2027-02-31"],
  };
  const failed: unknown = await store.calendars.save([office, bad]).catch((error: unknown) => error);
  expect(failed instanceof AppError && failed.details.map(({ path, code }) => `${path} ${code}`)).toEqual([
    "/1/id wrong_pattern",
    "/1/timeZone bad_time_zone",
    "/1/week/0/0 bad_hours",
    "/1/holidays/0 bad_date",
  ]);
  expect(await store.calendars.list()).toEqual([]);
});
