import { AppError, type DefinitionSet, type RecordRule } from "@quoin/definition";
import { expect, test } from "vitest";
import type { Change, Row } from "../door.ts";
import { designer } from "../testing/designer.ts";
import { someone } from "../testing/actors.ts";
import { formula, lookup } from "../testing/computed-set.ts";
import { openComputed } from "../testing/open-computed.ts";
import { choice, decimal, relation, setOf, text } from "../testing/sets.ts";

const words = { en: "Too much.", "zh-CN": "过多。" };

/** The set with rules for one of its entities. */
function ruled(set: DefinitionSet, key: string, rules: readonly RecordRule[]): DefinitionSet {
  const document = set.entity[key];
  if (document === undefined) throw new Error("no such entity");
  return { ...set, entity: { ...set.entity, [key]: { ...document, "x-rules": rules } } };
}

const problemsOf = async (act: Promise<unknown>): Promise<unknown> => {
  try {
    await act;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  return "written";
};

const base = setOf({
  region: { name: text(), most: decimal(2) },
  item: {
    name: text(),
    region: relation("region"),
    state: choice("select", ["open", "won"]),
    amount: decimal(2),
    discount: decimal(2),
    net: formula("{amount} - IFBLANK({discount}, 0)"),
    most: lookup("region.most"),
  },
});

const broken = (path = "") => ({
  code: "validation",
  details: [{ path, code: "rule_broken", params: { hint: words } }],
});

test("a rule by formula refuses what breaks it, at its field and in its own words", async () => {
  const set = ruled(base, "item", [
    { id: "some", must: "IFBLANK({discount}, 0) <= {amount} * 20%", message: words, field: "discount" },
  ]);
  const { create, update } = await openComputed(set);
  expect(await problemsOf(create("item", { amount: 100, discount: 21 }))).toEqual(broken("/discount"));
  const made = await create("item", { amount: 100, discount: 20 });
  expect(await problemsOf(update("item", String(made["id"]), { amount: 50 }))).toEqual(broken("/discount"));
  await update("item", String(made["id"]), { amount: 50, discount: 10 });
});

test("a rule is asked only where its condition holds, of what its computed fields become", async () => {
  const set = ruled(base, "item", [
    {
      id: "some",
      when: { required: ["state"], properties: { state: { const: "won" } } },
      must: { required: ["net"], properties: { net: { minimum: 10 } } },
      message: words,
    },
  ]);
  const { create, update } = await openComputed(set);
  const made = await create("item", { amount: 5, state: "open" });
  expect(await problemsOf(update("item", String(made["id"]), { state: "won" }))).toEqual(broken());
  expect(await update("item", String(made["id"]), { state: "won", amount: 30, discount: 20 })).toMatchObject({
    net: 10,
  });
  expect(await problemsOf(update("item", String(made["id"]), { discount: 21 }))).toEqual(broken());
});

test("records that break a new rule stay, and can be changed elsewhere", async () => {
  const { create, update, publish } = await openComputed(base);
  const made = await create("item", { name: "a", amount: 5 });
  await publish(ruled(base, "item", [{ id: "some", must: "{amount} > 10", message: words }]));
  await update("item", String(made["id"]), { name: "b" });
  expect(await problemsOf(update("item", String(made["id"]), { amount: 6 }))).toEqual(broken());
});

test("a plan counts the records that break a new rule, and says which", async () => {
  const { store, many, publish } = await openComputed(base);
  await many(
    "item",
    [5, 20, 6, 30].map((amount) => ({ name: `n${amount}`, amount, discount: 1 })),
  );
  const set = ruled(base, "item", [
    { id: "some", must: "{net} > 10", message: words },
    { id: "far", must: "{region.most} > 10", message: words },
    { id: "mild", must: "{amount} > 10", message: words, severity: "warning" },
  ]);
  const { warnings, problems } = await store.definitions.plan(set);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    { path: "/entity/item/x-rules/1", code: "rule_not_counted", params: { message: words } },
    {
      path: "/entity/item/x-rules/0",
      code: "records_break_rule",
      params: {
        message: words,
        rows: 2,
        samples: [
          { id: expect.any(String), value: "n5" },
          { id: expect.any(String), value: "n6" },
        ],
      },
    },
  ]);
  await publish(set);
  expect((await store.definitions.plan(set)).warnings).toEqual([]);
});

test("a rule may ask for related records, by a condition or a formula", async () => {
  const far = { related: { region: { required: ["most"], properties: { most: { minimum: 1 } } } } };
  for (const must of [far, "{region.most} >= 1", "{most} >= 1"]) {
    const { create, update } = await openComputed(ruled(base, "item", [{ id: "some", must, message: words }]));
    const poor = await create("region", { name: "p", most: 0 });
    const rich = await create("region", { name: "r", most: 2 });
    expect(await problemsOf(create("item", { region: poor["id"] }))).toEqual(broken());
    expect(await problemsOf(create("item", {}))).toEqual(broken());
    const made = await create("item", { region: rich["id"] });
    expect(await problemsOf(update("item", String(made["id"]), { region: poor["id"] }))).toEqual(broken());
    await update("item", String(made["id"]), { name: "still" });
  }
});

test("each row of many stands alone, and a warning refuses nothing", async () => {
  const set = ruled(base, "item", [
    { id: "some", must: "{amount} > 10", message: words, field: "amount" },
    { id: "mild", must: "{amount} > 100", message: words, severity: "warning" },
  ]);
  const { store } = await openComputed(set);
  const rows = [5, 50, 7].map((amount): Change => ({ op: "create", entity: "item", values: { amount } }));
  const results = await store.records.write(rows, { actor: designer, partial: true });
  expect(results.map((one) => (one.ok ? "ok" : one.error.details[0]?.path))).toEqual(["/amount", "ok", "/amount"]);
});

test("what is no plain yes breaks a rule: a division by zero, a blank, 31 February", async () => {
  for (const must of ["{amount} / {discount} > 1", "BLANK() = TRUE", "DATE(2026, 2, 31) > DATE(2026, 1, 1)"]) {
    const { create } = await openComputed(ruled(base, "item", [{ id: "some", must, message: words }]));
    expect(await problemsOf(create("item", { amount: 5, discount: 0 }))).toEqual(broken());
  }
});

const defaults = setOf({
  region: { name: text(), most: decimal(2), code: text() },
  item: {
    name: { ...text(), "x-default": '{code} & "-" & TEXT({amount}, "0")' },
    code: { ...text(), "x-default": 'UPPER({region.code}) & "🦊"' },
    region: relation("region"),
    amount: { ...decimal(1), "x-default": "{region.most} / 3" },
    made: { "x-type": "date", type: "string", "x-labels": { en: "Made" }, "x-default": "TODAY()" },
    keeper: { "x-type": "user", type: "string", "x-labels": { en: "By" }, "x-default": "CURRENTUSER()" },
    sum: formula("{amount} * 2"),
  },
});

test("defaults are worked out in their order, over relations too, and computed fields after them", async () => {
  const { create } = await openComputed(defaults);
  const region = await create("region", { most: 10, code: "é" });
  const made = await create("item", { region: region["id"] });
  expect(made).toMatchObject({ name: "É🦊-3", code: "É🦊", amount: 3.3, sum: 6.6, keeper: designer.userId });
  expect(made["made"]).toMatch(/^\d{4}-\d\d-\d\d$/);
  // What was given stays, and what was emptied stays empty.
  expect(await create("item", { region: region["id"], name: "own", code: null })).toMatchObject({ name: "own" });
  expect(await create("item", { region: region["id"], code: null })).not.toHaveProperty("code");
});

test("a default that fails, or that its field would refuse, leaves the field empty", async () => {
  const set = setOf({
    item: {
      share: { ...decimal(2), "x-default": "{amount} / 0" },
      amount: decimal(2),
      short: { ...text({ maxLength: 3 }), "x-default": 'REPT("x", 4)' },
      bad: { ...text(), "x-default": 'REPT("🦊", 9) & CHAR(1)' },
      state: { ...choice("select", ["open", "won"]), "x-default": '"lost"' },
    },
  });
  const { create } = await openComputed(set);
  const made = await create("item", { amount: 1 });
  for (const key of ["share", "short", "state"]) expect(made).not.toHaveProperty(key);
});

test("publishing refuses formulas that mean nothing, with the place", async () => {
  const bad = {
    ...ruled(
      setOf({
        item: {
          a: { ...decimal(2), "x-default": "{b} + 1" },
          b: { ...decimal(2), "x-default": "{a} + 1" },
          c: { ...decimal(2), "x-default": '"text"' },
          d: { ...decimal(2), "x-default": "{sum}" },
          sum: formula("{a} * 2"),
        },
      }),
      "item",
      [
        { id: "one", must: "{a} + 1", message: words },
        { id: "two", must: "{gone} = 1", message: words, field: "nowhere" },
        { id: "a", must: true, message: {} },
      ],
    ),
  };
  const { store } = await openComputed(setOf({ item: { a: decimal(2) } }));
  const plan = await store.definitions.plan(bad);
  expect(plan.problems.map(({ path, code, params }) => [path, code, params?.["path"]])).toEqual(
    expect.arrayContaining([
      ["/entity/item/properties/a/x-default", "default_cycle", "a → b → a"],
      ["/entity/item/properties/c/x-default", "bad_formula", undefined],
      ["/entity/item/properties/d/x-default", "default_of_computed", undefined],
      ["/entity/item/x-rules/0/must", "bad_formula", undefined],
      ["/entity/item/x-rules/1/must", "bad_formula", undefined],
      ["/entity/item/x-rules/1/field", "unknown_field", undefined],
      ["/entity/item/x-rules/2/id", "id_of_field", undefined],
      ["/entity/item/x-rules/2/message", "no_words", undefined],
    ]),
  );
});

test("a record that one may not see is as good as missing, whatever defaults, computed fields and rules make of it", async () => {
  const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true as const } } };
  const set: DefinitionSet = {
    ...ruled(
      setOf({
        region: { name: text(), most: decimal(2) },
        item: {
          name: text(),
          region: relation("region"),
          copied: { ...decimal(2), "x-default": "{region.most}" },
          most: lookup("region.most"),
        },
      }),
      "item",
      [{ id: "some", must: "IFBLANK({most}, 0) + IFBLANK({copied}, 0) <= 10", message: words }],
    ),
    role: {
      seller: {
        labels: words,
        entities: {
          region: { create: true, read: mine, update: mine },
          item: { create: true, read: true, update: true },
        },
      },
    },
  };
  const { create, store } = await openComputed(set);
  const seller = someone("u1", "seller");
  const hidden = await create("region", { most: 99 });
  const write = (change: Change) => problemsOf(store.records.write([change], { actor: seller }));
  const made = await create("item", { name: "mine" });
  for (const region of [hidden["id"], "nothing"]) {
    const dangling = { code: "dangling_relation", details: [{ path: "/region", code: "dangling_relation" }] };
    expect(await write({ op: "create", entity: "item", values: { region } })).toEqual(dangling);
    expect(await write({ op: "update", entity: "item", id: String(made["id"]), values: { region } })).toEqual(dangling);
  }
});

const warning = (id: string, must: RecordRule["must"], more: Partial<RecordRule> = {}): RecordRule => ({
  id,
  must,
  message: { en: id },
  severity: "warning",
  ...more,
});
const warned = (...ids: readonly string[]) =>
  ids.map((id) => ({ path: "", code: "rule_broken", params: { hint: { en: id } } }));

test("warnings come with what was written, of the record's own values and of others' alike", async () => {
  const set = ruled(base, "item", [
    warning("small", "IFBLANK({amount}, 0) >= 10", { field: "amount" }),
    warning("beyond", "IFBLANK({amount}, 0) <= IFBLANK({region.most}, 1000)"),
  ]);
  const { create, store } = await openComputed(set);
  const region = await create("region", { name: "R", most: 50 });
  const write = async (changes: readonly Change[], brief = false) => {
    const results = await store.records.write(changes, { actor: designer, brief });
    return results.map((result) => (result.ok ? result.warnings : result.error.code));
  };
  const item = (values: Row): Change => ({ op: "create", entity: "item", values });
  const at = { path: "/amount", code: "rule_broken", params: { hint: { en: "small" } } };
  for (const brief of [false, true])
    expect(
      await write([item({ amount: 5 }), item({ amount: 60, region: region["id"] }), item({ amount: 20 })], brief),
    ).toEqual([[at], warned("beyond"), undefined]);
  const made = await create("item", { amount: 60, region: region["id"] });
  const change = (values: Row): Change => ({ op: "update", entity: "item", id: String(made["id"]), values });
  expect(await write([change({ name: "elsewhere" })])).toEqual([undefined]);
  expect(await write([change({ amount: 70 })])).toEqual([warned("beyond")]);
  expect(await write([change({ amount: 7 })])).toEqual([[at]]);
});

test("a warning at a field that its writer may not know of is told at none", async () => {
  const all = { create: true, read: true, update: true, delete: true } as const;
  const set = ruled(base, "item", [warning("small", "IFBLANK({amount}, 0) >= 10", { field: "amount" })]);
  const role = {
    clerk: { labels: { en: "Clerk" }, entities: { item: { ...all, fields: { amount: "none" as const } } } },
  };
  const { store } = await openComputed({ ...set, role });
  const [result] = await store.records.write([{ op: "create", entity: "item", values: { name: "A" } }], {
    actor: someone("u1", "clerk"),
  });
  expect(result).toMatchObject({ ok: true, warnings: warned("small") });
});

test("a default that its writer will see is worked out of what they may see, one that they will not see of all", async () => {
  const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true as const } } };
  const set: DefinitionSet = {
    ...setOf({
      head: { name: text() },
      region: { name: text(), most: decimal(2), head: relation("head"), kept: decimal(2) },
      item: {
        region: relation("region"),
        hidden: { ...decimal(2), "x-default": "{region.most} * 2" },
        far: { ...text(), "x-default": '"a" & {region.most}' },
        near: { ...text(), "x-default": '"b" & {hidden}' },
        over: { ...text(), "x-default": '"c" & {region.head.name}' },
        open: { ...text(), "x-default": '"d" & {region.name} & {region.kept}' },
      },
    }),
    role: {
      seller: {
        labels: words,
        entities: {
          head: { read: mine },
          region: { read: true, fields: { most: "none", kept: "mask" } },
          item: { create: true, read: true, fields: { hidden: "none" } },
        },
      },
    },
  };
  const { create, get, store } = await openComputed(set);
  const head = await create("head", { name: "Ann" });
  const region = await create("region", { name: "R", most: 21, head: head["id"], kept: 7 });
  const values = { region: region["id"] };
  const [made] = await store.records.write([{ op: "create", entity: "item", values }], {
    actor: someone("u1", "seller"),
  });
  expect(made).toMatchObject({ ok: true, record: { far: "a", near: "b", over: "c", open: "dR" } });
  expect(await get("item", made?.ok === true && made.id)).toMatchObject({ hidden: 42 });
  expect(await create("item", values)).toMatchObject({ far: "a21", near: "b42", over: "cAnn", open: "dR7" });
});
