import { AUTOMATION_LIMITS } from "@quoin/automation";
import type { RuleDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { openRules, type RulesWorkspace } from "../support/rules/open-rules.ts";

const note: RuleDocument["steps"][number] = {
  id: "note",
  type: "create-record",
  settings: { entity: "note", values: { name: { path: "record.name" }, deal: { path: "record.id" } } },
};
const onDeal = (...steps: RuleDocument["steps"]): RuleDocument => ({
  entity: "deal",
  trigger: { type: "created" },
  steps,
});
const due: RuleDocument["steps"][number] = {
  id: "due",
  type: "set-fields",
  settings: { values: { due_on: { text: "{{ record.name }}" } } },
};

/** Many deals in one write, so that their events are read together. */
async function createDeals({ workspace, owner }: RulesWorkspace, names: readonly string[]): Promise<void> {
  const actor = (await workspace.services.people.actor(owner))?.actor;
  if (actor === undefined) throw new Error("No actor.");
  await workspace.services.store.records.write(
    names.map((name) => ({ op: "create" as const, entity: "deal", values: { name } })),
    { actor: { ...actor, system: true, abilities: new Set() } },
  );
}

const runsBy = async (rules: RulesWorkspace): Promise<ReadonlyMap<unknown, string>> => {
  const names = new Map((await rules.all("deal")).map(({ id, name }) => [id, name]));
  const runs = await rules.workspace.automation.runs({ limit: 200 });
  return new Map(runs.map(({ record, status }) => [names.get(record), status]));
};

const days = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `2026-05-${String(n + 1).padStart(2, "0")}`);

test("runs that only write are over with the transaction that begins them, each with its own history and chain", async () => {
  await using rules = await openRules();
  await rules.publish({ both: onDeal(note, due) });
  await createDeals(rules, days(20));
  const { automation, services } = rules.workspace;
  await automation.dispatch();
  expect(await services.store.jobs.list({ kinds: ["run"] })).toEqual([]);
  const deals = await rules.all("deal");
  expect(deals.every(({ name, due_on }) => name === due_on)).toBe(true);
  const notes = await rules.all("note");
  expect(notes.map(({ deal }) => deal).toSorted()).toEqual(deals.map(({ id }) => id).toSorted());
  for (const run of await automation.runs({ limit: 50 })) {
    expect(run).toMatchObject({ rule: "both", status: "done", reason: null });
    const made = notes.find(({ deal }) => deal === run.record);
    expect((await automation.run(run.id)).steps).toMatchObject([
      { path: "0", status: "done", attempt: 1, input: { values: { deal: run.record } }, output: { id: made?.["id"] } },
      { path: "1", status: "done", attempt: 1, input: { id: run.record }, output: { id: run.record } },
    ]);
    const [entry] = await services.store.log.read({ entity: "note", record: String(made?.["id"]), limit: 1 });
    expect(entry?.cause).toEqual({
      source: "rule",
      chain: [{ rule: "both", record: run.record, run: run.id }],
    });
  }
});

test("one that fails is left to its job, keeps the steps that are done, and takes no other with it", async () => {
  await using rules = await openRules();
  await rules.publish({ both: onDeal(note, due) });
  await createDeals(rules, ["2026-05-01", "no date", "2026-05-03"]);
  await rules.workspace.automation.dispatch();
  expect(await runsBy(rules)).toEqual(
    new Map([
      ["2026-05-01", "done"],
      ["no date", "waiting"],
      ["2026-05-03", "done"],
    ]),
  );
  await rules.settle();
  const [failed] = await rules.workspace.automation.runs({ limit: 5, status: "failed" });
  expect((await rules.workspace.automation.run(failed?.id ?? "")).steps).toMatchObject([
    { status: "done" },
    { status: "failed", error: { code: "validation" } },
  ]);
  expect(await rules.all("note")).toHaveLength(3);
});

test("a later run about the same record sees what an earlier one did", async () => {
  await using rules = await openRules();
  const count: RuleDocument = {
    entity: "shop",
    trigger: { type: "changed", settings: { mode: "every", fields: ["name"] } },
    steps: [
      { id: "count", type: "set-fields", settings: { values: { visits: { text: "{{ record.visits | plus: 1 }}" } } } },
    ],
  };
  await rules.publish({ one: count, two: count });
  const shop = await rules.create("shop", { name: "a", visits: 0 });
  for (const name of ["b", "c"]) await rules.update("shop", shop, { name });
  await rules.settle();
  expect(await rules.all("shop")).toMatchObject([{ visits: 6 }]);
});

test("beyond a rule's budget runs begin in the next minute", async () => {
  await using rules = await openRules();
  await rules.publish({ note: onDeal(note) });
  await createDeals(rules, ["the first"]);
  await rules.settle();
  const { automation, services } = rules.workspace;
  const left = 5;
  const runs = AUTOMATION_LIMITS.runsPerMinute - left;
  await services.store.transaction((tx) => tx.later.run("update quoin_rule_state set window_runs = ?", [runs]));
  await createDeals(
    rules,
    Array.from({ length: left + 10 }, (_, n) => `deal ${n}`),
  );
  await rules.settle();
  expect(await automation.runs({ limit: 200, status: "done" })).toHaveLength(1 + left);
  expect(await automation.runs({ limit: 200, status: "waiting" })).toHaveLength(10);
  rules.clock.now = new Date(rules.clock.now.getTime() + 60_000);
  await rules.settle();
  expect(await automation.runs({ limit: 200, status: "waiting" })).toEqual([]);
});

test("what the database refuses to one run stops no other of its batch", async () => {
  await using rules = await openRules();
  await rules.publish({ note: onDeal(note) });
  const { store } = rules.workspace.services;
  // Where a step is done with poison, a row comes twice, which its table's key refuses.
  await store.dialect.createTrigger(store.db, {
    name: "refuse",
    table: "quoin_run_step",
    change: "insert",
    statement: `insert into quoin_rule_state select * from quoin_rule_state where exists
      (select 1 from quoin_run_step where status = 'done' and input like '%poison%')`,
  });
  await createDeals(rules, ["first", "poison", "last"]);
  await rules.settle();
  expect(await runsBy(rules)).toEqual(
    new Map([
      ["first", "done"],
      ["poison", "failed"],
      ["last", "done"],
    ]),
  );
  expect((await rules.all("note")).map(({ name }) => name).toSorted()).toEqual(["first", "last"]);
});

test("runs for which no time is left go on as jobs, none twice", async () => {
  await using rules = await openRules();
  await rules.publish({ note: onDeal(note) });
  const names = Array.from({ length: 60 }, (_, n) => `deal ${n}`).toSorted();
  await createDeals(rules, names);
  let now = rules.clock.now.getTime();
  // Whoever asks for the time finds it later than the one before.
  Object.defineProperty(rules.clock, "now", { get: () => new Date((now += 6)) });
  await rules.workspace.automation.dispatch();
  const states = [...(await runsBy(rules)).values()];
  expect(states).toContain("done");
  expect(states).toContain("waiting");
  await rules.settle();
  expect([...(await runsBy(rules)).values()]).toEqual(names.map(() => "done"));
  expect((await rules.all("note")).map(({ name }) => name).toSorted()).toEqual(names);
});

test("no rule is set off by what was written before it was published, or while it was off", async () => {
  await using rules = await openRules();
  const { automation } = rules.workspace;
  const made = onDeal(note);
  await rules.publish({});
  await createDeals(rules, ["before"]);
  await rules.publish({ made: { ...made, enabled: false } });
  await createDeals(rules, ["off"]);
  await rules.publish({ made });
  await createDeals(rules, ["on"]);
  await automation.dispatch();
  expect((await rules.all("note")).map(({ name }) => name)).toEqual(["on"]);
});
