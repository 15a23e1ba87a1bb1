import { AppError, type FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { choice, decimal, integer, relation, setOf, text } from "../../testing/sets.ts";

const things = (a: FieldSchema, more: Readonly<Record<string, FieldSchema>> = {}) => setOf({ thing: { a, ...more } });
const date: FieldSchema = { type: "string", "x-type": "date", format: "date", "x-labels": { en: "Day" } };
const PATH = "/entity/thing/properties/a";

test("values that do not convert are told with samples, and stop the publish with nothing applied", async () => {
  const store = await openTestStore();
  await store.publish(things(text()));
  const ids = await store.make({ a: "12" }, { a: "1,300" }, { a: "many" }, {}, { a: "few" });
  const plan = await store.definitions.plan(things(integer()));
  expect(plan.problems).toEqual([
    {
      path: PATH,
      code: "values_do_not_convert",
      params: {
        from: "text",
        to: "integer",
        rows: 2,
        samples: [
          { id: ids[2], value: "many", code: expect.any(String) },
          { id: ids[4], value: "few", code: expect.any(String) },
        ],
      },
    },
  ]);
  const step = plan.steps.find((one) => one.kind === "change-type");
  expect(step).toMatchObject({ class: "rewrite", rows: 5, seconds: 1, conversion: "lossy" });
  expect(plan.warnings).toEqual([
    expect.objectContaining({ code: "values_change", params: expect.objectContaining({ rows: 1 }) }),
  ]);
  const before = await lookInto(store).all();
  const refused = await store.publish(things(integer())).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: "impossible_change", details: [{ code: "values_do_not_convert" }] });
  expect(await lookInto(store).all()).toEqual(before);
  expect(await store.values("a")).toEqual(["12", "1,300", "many", undefined, "few"]);
});

test("what does not convert becomes what was decided; the earlier version brings every value back", async () => {
  const store = await openTestStore();
  const words = things(text());
  await store.publish(words);
  await store.make({ a: "12" }, { a: "many" }, { a: "few" }, {});
  const decided = { "thing.a": { misfits: "empty", values: { many: 100 } } } as const;
  const plan = await store.definitions.plan(things(integer()), { choices: decided });
  expect(plan.problems).toEqual([]);
  expect(plan.warnings).toMatchObject([{ code: "values_emptied", params: { rows: 1, samples: [{ value: "few" }] } }]);
  await store.publish(things(integer()), decided);
  expect(await store.values("a")).toEqual([12, 100, undefined, undefined]);
  const entries = await store.log.read({ after: 0, limit: 100 });
  expect(entries.at(-1)).toMatchObject({
    op: "convert",
    entity: "thing",
    cause: { field: "a" },
    after: { from: "text", to: "integer", converted: 2, left: 1 },
  });
  expect(await store.verify()).toEqual([]);
  await store.publish(words);
  expect(await store.values("a")).toEqual(["12", "many", "few", undefined]);
  expect(await store.verify()).toEqual([]);
});

test("what was written since a change comes back converted; what cannot is told and stays as it was", async () => {
  const store = await openTestStore();
  const days = things(date);
  await store.publish(days);
  const [first = "", second = "", third = ""] = await store.make(
    { a: "2026-01-05" },
    { a: "2026-01-06" },
    { a: "2026-01-07" },
  );
  await store.publish(things(text()));
  await store.change(first, { a: "2026-02-01" });
  await store.change(second, { a: "soon" });
  await store.change(third, { a: null });
  await store.make({ a: "2026-03-01" });
  const plan = await store.definitions.plan(days);
  expect(plan).toMatchObject({
    restores: 1,
    problems: [],
    warnings: [
      { path: PATH, code: "values_return_old", params: { rows: 1, samples: [{ id: second, value: "soon" }] } },
    ],
  });
  await store.publish(days);
  expect(await store.values("a")).toEqual(["2026-02-01", "2026-01-06", undefined, "2026-03-01"]);
});

test("options are merged, split by condition, and come back", async () => {
  const store = await openTestStore();
  const before = things(choice("select", ["cold", "warm", "hot"]), { size: integer() });
  await store.publish(before);
  await store.make({ a: "cold" }, { a: "warm" }, { a: "hot", size: 3 }, { a: "hot", size: 30 }, { a: "hot" });
  const after = things(choice("select", ["cold", "small", "large"]), { size: integer() });
  const decided = {
    "thing.a": {
      values: { warm: "cold" },
      cases: [
        { from: "hot", where: { required: ["size"], properties: { size: { minimum: 10 } } }, to: "large" },
        { from: "hot", to: "small" },
      ],
    },
  } as const;
  expect((await store.definitions.plan(after)).warnings).toMatchObject([
    { code: "values_do_not_fit", params: { rows: 4 } },
  ]);
  const plan = await store.definitions.plan(after, { choices: decided });
  expect(plan.problems).toEqual([]);
  await store.publish(after, decided);
  expect(await store.values("a")).toEqual(["cold", "cold", "small", "large", "small"]);
  await store.publish(before);
  expect(await store.values("a")).toEqual(["cold", "warm", "hot", "hot", "hot"]);
});

test("one option becomes several and back; items of a list are merged one by one", async () => {
  const store = await openTestStore();
  const one = things(choice("select", ["a", "b", "c"]));
  const many = things(choice("multi-select", ["a", "b", "c"]));
  await store.publish(one);
  const [first = ""] = await store.make({ a: "a" }, { a: "b" }, {});
  await store.publish(many);
  expect(await store.values("a")).toEqual([["a"], ["b"], undefined]);
  await store.change(first, { a: ["a", "b", "c"] });
  const fewer = things(choice("multi-select", ["a", "c"]));
  await store.publish(fewer, { "thing.a": { values: { b: "a" } } });
  expect(await store.values("a")).toEqual([["a", "c"], ["a"], undefined]);
  const { problems } = await store.definitions.plan(things(choice("select", ["a", "c"])));
  expect(problems).toMatchObject([{ code: "values_do_not_convert", params: { rows: 1, samples: [{ id: first }] } }]);
  await store.publish(one);
  expect(await store.values("a")).toEqual(["a", "b", undefined]);
});

test("a field made required or unique is filled and emptied as decided, and may be left", async () => {
  const store = await openTestStore();
  const free = things(text(), { b: text() });
  await store.publish(free);
  await store.make({ a: "x", b: "1" }, { b: "1" }, { a: "y" });
  const document = { ...things(text(), { b: text({ "x-unique": true }) }) };
  const { thing } = document.entity;
  if (thing === undefined) throw new Error("no entity");
  const strict = { ...document, entity: { thing: { ...thing, required: ["a"] } } };
  const left = await store.definitions.plan(strict);
  expect(left.warnings).toMatchObject([
    { path: PATH, code: "values_do_not_fit", params: { code: "required", rows: 1 } },
  ]);
  expect(left.problems).toMatchObject([{ code: "duplicate_values", params: { values: 1 } }]);
  const decided = { "thing.a": { fill: "none" }, "thing.b": { duplicates: "empty" } } as const;
  const plan = await store.definitions.plan(strict, { choices: decided });
  expect(plan.problems).toEqual([]);
  expect(plan.warnings).toMatchObject([
    { path: PATH, code: "values_filled", params: { rows: 1 } },
    { path: "/entity/thing/properties/b", code: "values_emptied", params: { rows: 1 } },
  ]);
  await store.publish(strict, decided);
  expect(await store.values("a")).toEqual(["x", "none", "y"]);
  expect(await store.values("b")).toEqual(["1", undefined, undefined]);
  await expect(store.make({ a: "z", b: "1" })).rejects.toMatchObject({ code: "duplicate" });
  await store.publish(free);
  expect(await store.values("a")).toEqual(["x", undefined, "y"]);
  expect(await store.values("b")).toEqual(["1", "1", undefined]);
});

test("the plan tells who uses a field whose values are rewritten", async () => {
  const store = await openTestStore();
  const views = { all: { entity: "thing", sort: [{ field: "a" }] } };
  const set = (a: FieldSchema) => setOf({ thing: { a } }, views);
  await store.publish(set(text()));
  const { steps } = await store.definitions.plan(set(integer()));
  expect(steps.find((step) => step.kind === "change-type")?.usedBy).toEqual([{ kind: "view", key: "all" }]);
});

test("values that become the same where they must differ are found before they are written", async () => {
  const store = await openTestStore();
  await store.publish(things(text()));
  await store.make({ a: "7" }, { a: "7.0" }, { a: "8" });
  const unique = things(integer({ "x-unique": true }));
  expect((await store.definitions.plan(unique)).problems).toMatchObject([
    { path: `${PATH}/x-unique`, code: "duplicate_values", params: { values: 1, samples: [{ value: 7, count: 2 }] } },
  ]);
  await expect(store.publish(unique)).rejects.toMatchObject({ code: "duplicate" });
  expect(await store.values("a")).toEqual(["7", "7.0", "8"]);
});

test("relations become the titles of their records, and titles relations", async () => {
  const store = await openTestStore();
  const set = (a: FieldSchema) => setOf({ firm: { name: text() }, thing: { a } });
  await store.publish(set(relation("firm")));
  const made = await store.records.write(
    ["Ann", "Bob", "Bob"].map((name) => ({ op: "create", entity: "firm", values: { name } })),
    { actor: designer },
  );
  const [ann = "", bob = ""] = made.map((result) => (result.ok ? result.id : ""));
  await store.make({ a: ann }, { a: bob });
  await store.publish(set(text()));
  expect(await store.values("a")).toEqual(["Ann", "Bob"]);
  await store.make({ a: "Ann" });
  const other = setOf({ firm: { name: text(), note: text() }, thing: { a: relation("firm") } });
  expect((await store.definitions.plan(other)).problems).toMatchObject([
    { code: "values_do_not_convert", params: { rows: 1, samples: [{ value: "Bob", code: "not_found" }] } },
  ]);
  await store.publish(other, { "thing.a": { values: { Bob: bob } } });
  expect(await store.values("a")).toEqual([ann, bob, ann]);
  expect(await store.verify()).toEqual([]);
});

test("a relation becomes a list of them and back, and titles in one text a list", async () => {
  const store = await openTestStore();
  const many: FieldSchema = { ...relation("firm"), type: "array", "x-type": "relations", items: { type: "string" } };
  const set = (a: FieldSchema, more = {}) => setOf({ firm: { name: text() }, thing: { a, ...more } });
  await store.publish(set(relation("firm")));
  const made = await store.records.write(
    ["Ann", "Bob"].map((name) => ({ op: "create", entity: "firm", values: { name } })),
    { actor: designer },
  );
  const [ann = "", bob = ""] = made.map((result) => (result.ok ? result.id : ""));
  const [first = ""] = await store.make({ a: ann }, {});
  await store.publish(set(many));
  expect(await store.values("a")).toEqual([[ann], undefined]);
  await store.change(first, { a: [bob, ann] });
  await store.publish(set(text()));
  expect(await store.values("a")).toEqual(["Bob; Ann", undefined]);
  await store.publish(set(many, { b: text() }));
  expect(await store.values("a")).toEqual([[bob, ann], undefined]);
  const back = await store.definitions.plan(set(relation("firm"), { b: text() }));
  expect(back.problems).toMatchObject([
    { code: "values_do_not_convert", params: { rows: 1, samples: [{ id: first }] } },
  ]);
  expect(await store.verify()).toEqual([]);
});

test("what was decided is kept with the draft and checked against the new field", async () => {
  const store = await openTestStore();
  await store.publish(things(text()));
  await store.make({ a: "12.5" });
  const { definitions } = store;
  await definitions.saveDraft({ kind: "entity", key: "thing", document: things(integer()).entity["thing"] }, designer);
  await definitions.saveChoices("thing.a", { misfits: "fill", fill: "x" }, designer);
  const { set, choices } = await definitions.draft();
  expect(choices).toEqual({ "thing.a": { misfits: "fill", fill: "x" } });
  expect((await definitions.plan(set, { choices })).problems).toMatchObject([
    { path: PATH, code: "choice_does_not_fit" },
  ]);
  await definitions.saveChoices("thing.a", { misfits: "fill", fill: 13 }, designer);
  await definitions.publish({ draft: true, expectedVersion: 1 }, designer);
  expect(await store.values("a")).toEqual([13]);
  expect((await definitions.draft()).choices).toEqual({});
  await definitions.saveChoices("thing.a", { misfits: "empty" }, designer);
  await definitions.discardDraft(designer);
  expect((await definitions.draft()).choices).toEqual({});
  await expect(definitions.saveChoices("thing", {}, designer)).rejects.toMatchObject({ code: "malformed" });
});

test("digits that a smaller scale would lose go as decided, and come back", async () => {
  const store = await openTestStore();
  await store.publish(things(decimal(2)));
  await store.make({ a: 1.25 }, { a: 2 });
  await store.publish(things(integer()), { "thing.a": { misfits: "empty" } });
  expect(await store.values("a")).toEqual([undefined, 2]);
  await store.publish(things(decimal(2)));
  expect(await store.values("a")).toEqual([1.25, 2]);
});

test("a removed field comes back with its data and another scale", async () => {
  const store = await openTestStore();
  await store.publish(things(decimal(2), { b: text() }));
  await store.make({ a: 1.25, b: "x" }, { a: 2 });
  await store.publish(setOf({ thing: { b: text() } }));
  const fewer = things(decimal(1), { b: text() });
  const decided = { "thing.a": { bringBack: true } } as const;
  await expect(store.publish(fewer, decided)).rejects.toMatchObject({
    details: [{ code: "values_do_not_convert", params: { rows: 1, samples: [{ value: "1.25" }] } }],
  });
  await store.publish(things(decimal(3), { b: text() }), decided);
  expect(await store.values("a")).toEqual([1.25, 2]);
  await store.make({ a: 0.125 });
  expect(await store.values("a")).toEqual([1.25, 2, 0.125]);
});

test("a removed field comes back with its data where that is asked for", async () => {
  const store = await openTestStore();
  await store.publish(things(integer(), { b: text() }));
  await store.make({ a: 7, b: "x" });
  await store.publish(setOf({ thing: { b: text() } }));
  const again = things(integer(), { b: text(), c: text() });
  expect((await store.definitions.plan(again)).warnings).toMatchObject([{ path: PATH, code: "values_kept" }]);
  await store.publish(again, { "thing.a": { bringBack: true } });
  expect(await store.values("a")).toEqual([7]);
});

test("a relation becomes one to one of several entities and a list, and comes back; who points elsewhere is told", async () => {
  const store = await openTestStore();
  const any: FieldSchema = { type: "object", "x-type": "relation-any", "x-entities": ["firm", "person"] };
  const list: FieldSchema = { type: "array", "x-type": "relations", items: { type: "string" }, "x-entity": "firm" };
  const set = (a: FieldSchema) =>
    setOf({ thing: { a: { ...a, "x-labels": { en: "A" } } }, firm: { name: text() }, person: { name: text() } });
  await store.publish(set(relation("firm")));
  const made = await store.records.write(
    ["firm", "person"].map((entity) => ({ op: "create", entity, values: { name: entity } })),
    { actor: designer },
  );
  const [firm = "", person = ""] = made.map((one) => (one.ok ? one.id : ""));
  const [, second = ""] = await store.make({ a: firm }, { a: firm }, {});
  const { steps } = await store.definitions.plan(set(any));
  expect(steps.find(({ kind }) => kind === "change-type")).toMatchObject({ conversion: "lossless", problems: [] });
  await store.publish(set(any));
  const pointer = { entity: "firm", id: firm };
  expect(await store.values("a")).toEqual([pointer, pointer, undefined]);
  const where = { required: ["a"], properties: { a: { const: `firm/${firm}` } } };
  expect((await store.records.query({ entity: "thing", where, limit: 9 }, designer)).data.length).toBe(2);
  await store.change(second, { a: { entity: "person", id: person } });
  const plan = await store.definitions.plan(set(list));
  expect(plan.problems).toMatchObject([
    { code: "values_do_not_convert", params: { rows: 1, samples: [{ id: second }] } },
  ]);
  await store.publish(set(list), { "thing.a": { misfits: "empty" } });
  expect(await store.values("a")).toEqual([[firm], undefined, undefined]);
  await store.publish(set(any));
  expect(await store.values("a")).toEqual([pointer, { entity: "person", id: person }, undefined]);
  await store.publish(set(relation("firm")));
  expect(await store.values("a")).toEqual([firm, firm, undefined]);
  expect(await store.verify()).toEqual([]);
});

test("what becomes text is called as it was called, also where it lies in the bin", async () => {
  const store = await openTestStore();
  const set = (a: FieldSchema) => setOf({ thing: { a }, firm: { name: text({ "x-name": true }) } });
  await store.publish(set(relation("firm")));
  const [made] = await store.records.write([{ op: "create", entity: "firm", values: { name: "Acme" } }], {
    actor: designer,
  });
  const id = made?.ok === true ? made.id : "";
  await store.make({ a: id });
  await store.records.write([{ op: "delete", entity: "firm", id }], { actor: designer });
  await store.publish(set(text()));
  expect(await store.values("a")).toEqual(["Acme"]);
});

test("texts that need options tell which, and convert once these are there", async () => {
  const store = await openTestStore();
  await store.publish(things(text()));
  await store.make({ a: "East" }, { a: "west" }, { a: "East" }, { a: "x" });
  const plan = await store.definitions.plan(things(choice("select", ["x"])));
  expect(plan.problems).toMatchObject([
    { code: "values_do_not_convert", params: { rows: 3, options: ["East", "west"] } },
  ]);
  await store.publish(things(choice("select", ["x", "east", "west"])));
  expect(await store.values("a")).toEqual(["east", "west", "east", "x"]);
});

test("of a list that becomes one value the first may be it, and the list comes back with the earlier version", async () => {
  const store = await openTestStore();
  const lists = things(choice("multi-select", ["x", "y", "z"]));
  const single = things(choice("select", ["x", "y", "z"]));
  await store.publish(lists);
  await store.make({ a: ["y", "x"] }, { a: ["z"] }, {});
  expect((await store.definitions.plan(single)).problems).toMatchObject([{ params: { rows: 1 } }]);
  const choices = { "thing.a": { several: "first" } } as const;
  const plan = await store.definitions.plan(single, { choices });
  expect(plan.problems).toEqual([]);
  expect(plan.warnings).toMatchObject([{ code: "values_change", params: { rows: 1 } }]);
  await store.publish(single, choices);
  expect(await store.values("a")).toEqual(["y", "z", undefined]);
  await store.publish(lists);
  expect(await store.values("a")).toEqual([["y", "x"], ["z"], undefined]);
});

test("options find the records that are called as people read them", async () => {
  const store = await openTestStore();
  const set = (a: FieldSchema) => setOf({ firm: { name: text() }, thing: { a } });
  const select: FieldSchema = { ...choice("select", []), "x-options": [{ id: "o1", "x-labels": { en: "Acme" } }] };
  await store.publish(set(select));
  const [firm] = await store.records.write([{ op: "create", entity: "firm", values: { name: "Acme" } }], {
    actor: designer,
  });
  await store.make({ a: "o1" });
  await store.publish(set(relation("firm")));
  expect(await store.values("a")).toEqual([firm?.ok === true ? firm.id : ""]);
});
