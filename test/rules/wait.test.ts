import type { RuleDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { openRules, type RulesWorkspace } from "../support/rules/open-rules.ts";

const OFFICE = [
  { from: "09:00", to: "12:00" },
  { from: "13:00", to: "18:00" },
];
const china = (id: string) => ({
  id,
  timeZone: "Asia/Shanghai",
  week: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
  holidays: ["2026-05-01", "2026-05-04", "2026-05-05"],
  workdays: [{ date: "2026-05-09" }],
});

const waits = (settings: Record<string, unknown>): RuleDocument => ({
  entity: "deal",
  trigger: { type: "created" },
  steps: [
    { id: "pause", type: "wait", settings },
    { id: "note", type: "create-record", settings: { entity: "note", values: { name: { value: "resumed" } } } },
  ],
});

/** When a rule that waits would go on, as its trial says. */
async function resumes(rules: RulesWorkspace, settings: Record<string, unknown>, values: Record<string, unknown> = {}) {
  const record = await rules.create("deal", { name: "Lathe", ...values });
  const actor = (await rules.workspace.services.people.actor(rules.owner))?.actor;
  if (!actor) throw new Error("No actor.");
  const { steps } = await rules.workspace.automation.tryRule({ key: "draft", rule: waits(settings), record }, actor);
  return steps[0]?.output?.["resumedAt"] ?? steps[0]?.error?.code;
}

test("a wait counts the working time of a calendar, and goes on at that instant", async () => {
  // Thursday 17:00 in Shanghai, before a Friday that is a holiday.
  await using rules = await openRules("2026-04-30T09:00:00Z");
  const { store } = rules.workspace.services;
  await rules.publish({ wait: waits({ work: { amount: 4, unit: "hours" } }) });
  expect(await resumes(rules, { work: { amount: 4, unit: "hours" } })).toBe("validation");
  await store.calendars.save([china("usual"), { ...china("early"), holidays: [] }]);
  expect(await resumes(rules, { work: { amount: 4, unit: "hours" } })).toBe("2026-05-06T04:00:00.000Z");
  expect(await resumes(rules, { work: { amount: 4, unit: "hours", calendar: "early" } })).toBe(
    "2026-05-01T04:00:00.000Z",
  );
  expect(await resumes(rules, { work: { amount: 1, unit: "days", calendar: "gone" } })).toBe("validation");
  const before = { until: { path: "record.due_on" }, work: { amount: -2, unit: "days" } };
  expect(await resumes(rules, before, { due_on: "2026-05-07" })).toBe("2026-04-30T01:00:00.000Z");
  expect(await resumes(rules, before, { due_on: "2026-05-11" })).toBe("2026-05-08T01:00:00.000Z");
  expect(await resumes(rules, before)).toBe("2026-04-30T09:00:00.000Z");

  await rules.create("deal", { name: "Drill" });
  await rules.settle();
  rules.clock.now = new Date("2026-05-06T03:59:59Z");
  await rules.settle();
  expect(await rules.all("note")).toHaveLength(0);
  rules.clock.now = new Date("2026-05-06T04:00:00Z");
  await rules.settle();
  expect((await rules.all("note")).length).toBeGreaterThan(0);
});

test("days of a wait keep the workspace's clock over daylight saving; dates begin there", async () => {
  await using rules = await openRules("2026-03-28T08:00:00Z");
  await rules.publish({});
  await rules.workspace.services.settings.set({ timeZone: "Europe/Berlin" });
  expect(await resumes(rules, { for: { days: 1 } })).toBe("2026-03-29T07:00:00.000Z");
  expect(await resumes(rules, { for: { hours: 24 } })).toBe("2026-03-29T08:00:00.000Z");
  expect(await resumes(rules, { until: { path: "record.due_on" } }, { due_on: "2026-04-02" })).toBe(
    "2026-04-01T22:00:00.000Z",
  );
});
