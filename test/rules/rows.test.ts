import type { FieldValueDocument, RuleDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { openRules, type RulesWorkspace } from "../support/rules/open-rules.ts";
import { SYSTEM_ACTOR } from "../support/server/system-actor.ts";

type Step = RuleDocument["steps"][number];

const onWon = (...steps: Step[]): RuleDocument => ({
  entity: "deal",
  trigger: { type: "changed", settings: { mode: "becomes" } },
  condition: { required: ["stage"], properties: { stage: { const: "won" } } },
  steps,
});
const bill = (lines: FieldValueDocument): Step => ({
  id: "bill",
  type: "create-record",
  settings: { entity: "bill", values: { name: { path: "record.name" }, deal: { path: "record.id" }, lines } },
});

const ITEMS = [
  { name: "Bolt", count: 4, price: 2.5, remark: "M8", parts: [{ name: "Nut", grams: 3 }] },
  { name: "Rail", count: 1, price: 80, remark: "2 m" },
];

async function win({ create, update, settle }: RulesWorkspace, items: readonly object[] = ITEMS): Promise<string> {
  const deal = await create("deal", { name: "Lathe", items });
  await settle();
  await update("deal", deal, { stage: "won" });
  await settle();
  return deal;
}

const linesOf = async ({ workspace, all }: RulesWorkspace, entity = "bill", fields = ["lines", "lines.parts"]) => {
  const [record] = await all(entity);
  return workspace.services.store.records.get({ entity, id: String(record?.["id"]) }, SYSTEM_ACTOR, { fields });
};

test("a step copies the rows of a table by the keys of their fields, with the tables within them", async () => {
  await using rules = await openRules();
  await rules.publish({ won: onWon(bill({ rows: "record.items" })) });
  const deal = await win(rules);
  expect((await linesOf(rules))["lines"]).toMatchObject([
    { name: "Bolt", count: 4, price: 2.5, place: 1, rev: 1, parts: [{ name: "Nut", grams: 3 }] },
    { name: "Rail", count: 1, price: 80, place: 2, parts: [] },
  ]);
  // A text is no number: what does not mean the same there is left out.
  expect(JSON.stringify(await linesOf(rules))).not.toContain("remark");
  expect(await rules.all("item")).toMatchObject([{ deal }, { deal }]);
  const { automation } = rules.workspace;
  const [run] = await automation.runs({ rule: "won", limit: 5 });
  const { steps } = await automation.run(String(run?.id));
  expect(steps[0]?.input).toMatchObject({ values: { lines: [{ name: "Bolt", parts: [{ name: "Nut" }] }, {}] } });
});

test("columns say what a copy holds: of the row, of the record, as text, or always the same", async () => {
  await using rules = await openRules();
  const columns = {
    name: { text: "{{ row.name }} for {{ record.name }}" },
    count: { path: "row.count" },
    remark: { value: 7 },
    parts: { path: "row.parts" },
  };
  await rules.publish({ won: onWon(bill({ rows: "record.items", columns })) });
  await win(rules);
  const { lines } = await linesOf(rules);
  expect(lines).toMatchObject([
    { name: "Bolt for Lathe", count: 4, remark: 7, parts: [{ name: "Nut" }] },
    { name: "Rail for Lathe", count: 1, remark: 7 },
  ]);
  expect(JSON.stringify(lines)).not.toContain("price");
});

test("rows that a step lays out join those that are there, or take their place", async () => {
  await using rules = await openRules();
  const items = (add: boolean): Step => ({
    id: add ? "add" : "put",
    type: "set-fields",
    settings: {
      values: { items: { rows: [{ name: { text: "Fee of {{ record.name }}" }, count: { value: 1 } }], add } },
    },
  });
  await rules.publish({ won: onWon(items(true)) });
  await win(rules);
  const names = async () =>
    ((await linesOf(rules, "deal", ["items"]))["items"] as { name: string }[]).map(({ name }) => name);
  expect(await names()).toEqual(["Bolt", "Rail", "Fee of Lathe"]);
  const [deal] = await rules.all("deal");
  await rules.publish({ won: onWon(items(false)) });
  await rules.update("deal", String(deal?.["id"]), { stage: "open" });
  await rules.update("deal", String(deal?.["id"]), { stage: "won" });
  await rules.settle();
  expect(await names()).toEqual(["Fee of Lathe"]);
});

test("rows are copied from a record that the run's record points at; where it points at none there are none", async () => {
  await using rules = await openRules();
  const rule: RuleDocument = {
    entity: "note",
    trigger: { type: "created" },
    steps: [
      {
        id: "bill",
        type: "create-record",
        settings: {
          entity: "bill",
          values: { name: { path: "record.name" }, lines: { rows: "record.deal.items", add: true } },
        },
      },
    ],
  };
  await rules.publish({ noted: rule });
  const deal = await rules.create("deal", { name: "Lathe", items: ITEMS });
  await rules.create("note", { name: "N", deal });
  await rules.settle();
  expect((await linesOf(rules))["lines"]).toMatchObject([{ name: "Bolt" }, { name: "Rail" }]);
  await rules.create("note", { name: "N2" });
  await rules.settle();
  const bills = await rules.all("bill");
  expect([bills.length, (await rules.all("line")).length]).toEqual([2, 2]);
});

test("a trial shows the rows that would come, and leaves none", async () => {
  await using rules = await openRules();
  await rules.publish({});
  const deal = await rules.create("deal", { name: "Lathe", stage: "won", items: ITEMS });
  const rule = onWon(bill({ rows: "record.items" }));
  const trial = await rules.workspace.automation.tryRule({ key: "won", rule, record: deal }, SYSTEM_ACTOR);
  expect(trial.steps).toMatchObject([
    { outcome: "did", input: { values: { lines: [{ name: "Bolt" }, { name: "Rail" }] } } },
  ]);
  expect(trial.changes.map(({ entity, op }) => `${op} ${entity}`)).toEqual([
    "create bill",
    "create line",
    "create line",
    "create bit",
  ]);
  expect([await rules.all("bill"), await rules.all("line")]).toEqual([[], []]);
});

test.each([
  ["a table that there is not", { rows: "record.nothing" }, "rows"],
  ["a field that is none", { rows: "record.amount" }, "rows"],
  [
    "a field of the row that there is not",
    { rows: "record.items", columns: { name: { path: "row.nothing" } } },
    "columns/name/path",
  ],
  [
    "a field of the new row that there is not",
    { rows: "record.items", columns: { nothing: { value: 1 } } },
    "columns/nothing",
  ],
  ["the same in rows that are laid out", { rows: [{ nothing: { value: 1 } }] }, "rows/0/nothing"],
] satisfies [string, FieldValueDocument, string][])("publishing refuses %s", async (_what, value, path) => {
  await using rules = await openRules();
  const error = await rules.publish({ won: onWon(bill(value)) }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "invalid_definition" });
  expect(JSON.stringify(error)).toContain(`/steps/0/settings/values/lines/${path}`);
});

test("a step that puts rows where none fit fails and says where", async () => {
  await using rules = await openRules();
  await rules.publish({ won: onWon(bill({ rows: "record.items", columns: { count: { path: "row.count" } } })) });
  await win(rules);
  const { automation } = rules.workspace;
  const [run] = await automation.runs({ rule: "won", limit: 5 });
  const { steps } = await automation.run(String(run?.id));
  expect(steps[0]).toMatchObject({
    status: "failed",
    error: { code: "validation", details: [{ path: "/lines/0/name", code: "required" }] },
  });
  expect(await rules.all("bill")).toEqual([]);
});
