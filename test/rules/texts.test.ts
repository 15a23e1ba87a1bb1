import type { RuleDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { openRules, type RulesWorkspace } from "../support/rules/open-rules.ts";

const AMOUNT = 1_234_567.5;

async function won(rules: RulesWorkspace, steps: RuleDocument["steps"]): Promise<string> {
  const condition = { required: ["stage"], properties: { stage: { const: "won" } } };
  await rules.publish({ won: { entity: "deal", trigger: { type: "changed" }, condition, steps } });
  const shop = await rules.create("shop", { name: "Corner" });
  const deal = await rules.create("deal", { name: "Lathe", amount: AMOUNT, due_on: "2026-03-09", shop });
  await rules.update("deal", deal, { stage: "won" });
  await rules.settle();
  return deal;
}

/** What a person is told by a text. */
async function told(text: string, locale = "en", timeZone?: string): Promise<string | undefined> {
  await using rules = await openRules();
  await rules.workspace.services.people.update(rules.owner, { locale, ...(timeZone && { timeZone }) });
  const settings = { to: [{ path: "record.owner" }], title: { en: text } };
  await won(rules, [{ id: "tell", type: "notify", settings }]);
  const [notice] = await rules.workspace.services.notifications.list(rules.owner, { limit: 1 });
  return notice?.title;
}

test("a text shows values as its reader reads them: money, options, moments, and names of what is pointed at", async () => {
  const text =
    "{{ record.amount }} {{ record.stage }} {{ record.shop }} {{ record.owner }} {{ record.due_on }} {{ record.updated_at }} {{ before.stage }}";
  expect(await told(text)).toBe("¥1,234,567.50 Won Corner Ada 2026-03-09 2026-03-02 08:00 Open");
  expect(await told("{{ record.amount }} {{ record.stage }}", "zh-CN")).toBe("¥1,234,567.50 赢单");
});

test("moments stand on the clock of whoever reads of them", async () => {
  expect(await told("{{ record.updated_at }} {{ record.due_on }}", "en", "Asia/Shanghai")).toBe(
    "2026-03-02 16:00 2026-03-09",
  );
});

test("conditions, calculations and filters of a text work with what is stored", async () => {
  expect(await told("{% if record.amount > 1000000 and record.stage == 'won' %}big{% endif %}")).toBe("big");
  expect(await told("{% case record.stage %}{% when 'won' %}yes{% else %}no{% endcase %}")).toBe("yes");
  expect(await told("{{ record.amount | times: 2 }} {{ record.amount | raw }}")).toBe("2469135 1234567.5");
  expect(await told("{{ record.amount | times: 0.1 | as: record.amount }}")).toBe("¥123,456.75");
  expect(await told("{{ record.name | append: '!' | upcase }} {{ record.name.size }}")).toBe("LATHE! 5");
  expect(await told("{{ record.gone | default: record.amount }} {{ record.amount | default: 'none' }}")).toBe(
    "¥1,234,567.50 ¥1,234,567.50",
  );
  expect(await told("{% assign worth = record.amount %}{{ worth }} {{ record.value.currency }}.")).toBe(
    "¥1,234,567.50 .",
  );
});

test("a text that is written into prose reads so too, one that is written into another field is filled with what is stored", async () => {
  await using rules = await openRules();
  const deal = await won(rules, [
    {
      id: "note",
      type: "create-record",
      settings: {
        entity: "note",
        values: {
          name: { text: "{{ record.name }}: {{ record.amount }}" },
          deal: { text: "{{ record.id }}" },
          due_on: { text: "{{ record.due_on }}" },
        },
      },
    },
    { id: "same", type: "set-fields", settings: { values: { amount: { text: "{{ record.amount | plus: 1 }}" } } } },
    {
      id: "shop",
      type: "set-fields",
      settings: { relation: "shop", values: { level: { text: "{{ record.amount }}" } } },
    },
  ]);
  expect(await rules.all("note")).toMatchObject([{ name: "Lathe: ¥1,234,567.50", deal, due_on: "2026-03-09" }]);
  expect(await rules.all("deal")).toMatchObject([{ amount: AMOUNT + 1 }]);
  expect(await rules.all("shop")).toMatchObject([{ level: "¥1,234,567.50" }]);
});
