import { AppError, type DefinitionSet, type FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import type { Change, Row } from "../../door.ts";
import { lookup, rollup } from "../../testing/computed-set.ts";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore, type TestStore } from "../../testing/open-test-store.ts";
import { integer, relation, setOf, text } from "../../testing/sets.ts";
import type { Choices } from "../convert/field-choices.ts";

const COUNT = 23;
const one = relation("firm");
const many: FieldSchema = { ...one, type: "array", "x-type": "relations", items: { type: "string" } };
const owned = (entity: string): FieldSchema => ({ ...relation(entity), "x-on-delete": "cascade" });
const table: FieldSchema = {
  type: "array",
  "x-type": "records",
  items: { type: "object" },
  "x-from": "share.thing",
  "x-columns": ["firm", "note"],
  "x-position": "place",
  "x-labels": { en: "Shares" },
};

const plain = (a: FieldSchema): DefinitionSet => setOf({ firm: { name: text() }, thing: { a, size: integer() } });
const tables = setOf({
  firm: { name: text() },
  thing: { a: table, size: integer() },
  share: { thing: owned("thing"), firm: owned("firm"), place: integer(), note: text() },
});
const linked: DefinitionSet = {
  ...tables,
  entity: Object.fromEntries(
    Object.entries(tables.entity).map(([key, one]) => [
      key,
      key === "share" ? { ...one, required: ["thing", "firm"] } : one,
    ]),
  ),
};

const write = async (store: TestStore, changes: readonly Change[]): Promise<readonly string[]> =>
  (await store.records.write(changes, { actor: designer })).map((result) => (result.ok ? result.id : ""));

const publish = async (
  store: TestStore,
  set: DefinitionSet,
  { choices = {}, onRows }: { readonly choices?: Choices; readonly onRows?: (done: number) => void } = {},
) =>
  store.definitions.publish(
    { set, expectedVersion: (await store.definitions.published()).version, choices },
    designer,
    ({ rows }) => {
      if (rows !== undefined) onRows?.(rows.done);
    },
  );

/** Firms and things that point at them; the first firms lie in the bin, and the last thing. */
async function filled(a: FieldSchema, large = 1000) {
  const store = await openTestStore({ large });
  await publish(store, plain(a));
  const firms = await write(
    store,
    ["A", "B", "C", "D"].map((name) => ({ op: "create", entity: "firm", values: { name } })),
  );
  const value = (n: number): unknown => {
    const [first, second, third] = [firms[n % 4], firms[(n + 1) % 4], firms[(n + 3) % 4]];
    if (a === one) return n % 5 === 0 ? undefined : first;
    return n % 5 === 0 ? undefined : [second, first, third].slice(0, (n % 3) + 1);
  };
  const ids = await store.make(
    ...Array.from({ length: COUNT }, (_, n) => ({ size: n, ...(value(n) === undefined ? {} : { a: value(n) }) })),
  );
  return { store, firms, ids };
}

/** What each thing points at, as a list, whichever way it is kept. */
async function joined(store: TestStore, field = "firm"): Promise<readonly (readonly unknown[])[]> {
  const { data } = await store.records.query(
    { entity: "thing", fields: ["id", "a"], sort: [{ field: "id" }], limit: 200 },
    designer,
  );
  return data.map(({ a }) => {
    const list: readonly unknown[] = a === undefined || a === null ? [] : Array.isArray(a) ? a : [a];
    return list.map((item) => (typeof item === "object" && item !== null ? (item as Row)[field] : item));
  });
}

const rowsOf = async (store: TestStore): Promise<readonly Row[]> =>
  (
    await store.records.query(
      {
        entity: "share",
        fields: ["id", "thing", "firm", "place", "note", "owner"],
        sort: [{ field: "id" }],
        limit: 500,
      },
      designer,
    )
  ).data;

test.each([
  ["one", one],
  ["several", many],
])("a relation to %s becomes rows that join the same two, and an undo brings it back", async (_name, a) => {
  const { store, firms, ids } = await filled(a);
  const before = await joined(store);
  const plan = await store.definitions.plan(linked);
  expect(plan.problems).toEqual([]);
  expect(plan.steps.find(({ field, kind }) => field === "a" && kind === "change-type")).toMatchObject({
    class: "rewrite",
    conversion: "lossless",
    rows: COUNT,
  });
  await publish(store, linked);
  expect(await joined(store)).toEqual(before);
  expect(await store.verify()).toEqual([]);
  const rows = await rowsOf(store);
  expect(new Set(rows.map(({ owner }) => owner))).toEqual(new Set([designer.userId]));
  const entries = await store.log.read({ after: 0, limit: 1000 });
  expect(entries.slice(-2)).toMatchObject([
    { op: "convert", entity: "thing", after: { converted: before.filter((list) => list.length > 0).length } },
    { op: "convert", entity: "share", record: "" },
  ]);
  // Rows live as any do: told, changed, put into the bin and restored with what they join.
  const first = rows.at(-1);
  const past = await store.records.asOf(
    { entity: "share", id: String(first?.["id"]), asOf: new Date().toISOString() },
    designer,
  );
  expect(past).toMatchObject({ firm: first?.["firm"], rev: 1 });
  await write(store, [{ op: "update", entity: "share", id: String(first?.["id"]), values: { note: "half" } }]);
  await store.change(ids[1] ?? "", { a: [{ firm: firms[3] }, { firm: firms[0], note: "new" }] });
  await write(store, [{ op: "delete", entity: "thing", id: ids[2] ?? "" }]);
  const between = await joined(store);
  const back = await store.definitions.plan(plain(a));
  expect(back.restores).toBe(1);
  expect(back.warnings).toContainEqual(
    expect.objectContaining({
      code: "row_values_left",
      params: expect.objectContaining({ rows: 2, fields: ["note"] }),
    }),
  );
  await publish(store, plain(a));
  const kept = a === one ? between.map((list, n) => (n === 1 ? before[n] : list)) : between;
  expect(await joined(store)).toEqual(kept);
  expect(await store.verify()).toEqual([]);
  // And once more: what the rows held besides is there again.
  await store.change(ids[3] ?? "", { a: a === one ? firms[2] : [firms[2], firms[1]] });
  await store.change(ids[4] ?? "", { a: null });
  // Where two rows could not become one value, both are there still.
  const after = (await joined(store)).map((list, n) => (n === 1 ? (between[n] ?? []) : list));
  await publish(store, linked);
  expect(await joined(store)).toEqual(after);
  expect((await rowsOf(store)).filter(({ note }) => note === "half")).toHaveLength(1);
  expect(await store.verify()).toEqual([]);
});

const gone = (killedAt: number) => (done: number) => {
  if (done >= killedAt) throw new AppError("unavailable", "gone");
};

test.each([
  ["one", one],
  ["several", many],
])("in parts: killed anywhere, gone on with, and what is written meanwhile is right, for %s", async (_name, a) => {
  const { store, firms, ids } = await filled(a, 5);
  const to = (...some: readonly number[]): unknown => {
    const list = some.map((n) => firms[n]);
    return a === one ? list[0] : list;
  };
  const [first, second] = [firms[0] ?? "", firms[1] ?? ""];
  await expect(publish(store, linked, { onRows: gone(5) })).rejects.toThrow("gone");
  await store.change(ids[1] ?? "", { a: to(3, 2) });
  await write(store, [
    { op: "delete", entity: "thing", id: ids[2] ?? "" },
    { op: "delete", entity: "thing", id: ids[3] ?? "" },
    { op: "delete", entity: "firm", id: first },
  ]);
  await expect(publish(store, linked, { onRows: gone(15) })).rejects.toThrow("gone");
  expect(await store.values("a")).toHaveLength(COUNT - 2);
  await store.change(ids[14] ?? "", { a: null });
  await store.change(ids[0] ?? "", { a: to(1, 3) });
  await write(store, [{ op: "restore", entity: "thing", id: ids[2] ?? "" }]);
  const writing: Promise<unknown>[] = [];
  await publish(store, linked, {
    onRows(done) {
      if (done < 10 || writing.length > 0) return;
      writing.push(
        store.change(ids[6] ?? "", { a: to(3, 2) }),
        store.make({ a: to(2, 3) }),
        write(store, [
          { op: "purge", entity: "thing", id: ids[3] ?? "" },
          { op: "restore", entity: "firm", id: first },
          { op: "delete", entity: "firm", id: second },
        ]),
      );
    },
  });
  await Promise.all(writing);
  expect(writing).toHaveLength(3);
  const inRows = await joined(store);
  expect(inRows[0]).toEqual(a === one ? [] : [firms[3]]);
  expect([1, 5, inRows.length - 1].map((n) => inRows[n])).toEqual(
    a === one
      ? [[firms[3]], [firms[3]], [firms[2]]]
      : [
          [firms[3], firms[2]],
          [firms[3], firms[2]],
          [firms[2], firms[3]],
        ],
  );
  expect(await store.verify()).toEqual([]);
  const rows = await rowsOf(store);
  expect(rows.every(({ thing, firm }) => typeof thing === "string" && typeof firm === "string")).toBe(true);
  await write(store, [{ op: "restore", entity: "firm", id: second }]);
  const whole = await joined(store);
  expect(whole[0]).toEqual(a === one ? [second] : [second, firms[3]]);
  // What is in the bin with what it joins is not lost on the way back.
  await write(store, [{ op: "delete", entity: "firm", id: second }]);
  await publish(store, plain(a));
  await write(store, [{ op: "restore", entity: "firm", id: second }]);
  expect(await joined(store)).toEqual(whole);
  expect(await store.verify()).toEqual([]);
});

test.each([5, 1000])("rows that come back follow what went on without them (parts from %i)", async (large) => {
  const { store, firms, ids } = await filled(many, large);
  await publish(store, linked);
  const rows = await rowsOf(store);
  await write(
    store,
    rows.map(({ id }, n) => ({ op: "update", entity: "share", id: String(id), values: { note: `n${n}` } })),
  );
  const noted = await rowsOf(store);
  await publish(store, plain(many));
  const first = firms[0] ?? "";
  const meanwhile: readonly Change[] = [
    { op: "delete", entity: "thing", id: ids[1] ?? "" },
    { op: "delete", entity: "thing", id: ids[2] ?? "" },
    { op: "purge", entity: "thing", id: ids[2] ?? "" },
    { op: "delete", entity: "firm", id: first },
    ...ids.slice(6).map((id, n): Change => ({
      op: "update",
      entity: "thing",
      id,
      values: { a: n % 4 === 0 ? [] : [firms[1], firms[(n % 2) + 2]] },
    })),
  ];
  await write(store, meanwhile);
  const shown = await joined(store);
  if (large === 5) await expect(publish(store, linked, { onRows: gone(5) })).rejects.toThrow("gone");
  expect(await joined(store)).toEqual(shown);
  await publish(store, linked);
  expect(await joined(store)).toEqual(shown);
  expect(await store.verify()).toEqual([]);
  const back = await rowsOf(store);
  expect(back.every(({ thing, firm }) => typeof thing === "string" && firm !== first)).toBe(true);
  // What joins the same two as before still holds what it held.
  const note = new Map(noted.map(({ thing, firm, note: text }) => [`${String(thing)} ${String(firm)}`, text]));
  for (const row of back) expect(row["note"]).toBe(note.get(`${String(row["thing"])} ${String(row["firm"])}`));
  await write(store, [
    { op: "restore", entity: "thing", id: ids[1] ?? "" },
    { op: "restore", entity: "firm", id: first },
  ]);
  const again = await rowsOf(store);
  expect(again.filter(({ thing }) => thing === ids[1])).toEqual(noted.filter(({ thing }) => thing === ids[1]));
  expect(await store.verify()).toEqual([]);
});

test("who ends it leaves nothing of it", async () => {
  const { store } = await filled(many, 5);
  const before = await lookInto(store).all();
  const ended = publish(store, linked, {
    onRows(done) {
      if (done >= 10) throw new Error("enough");
    },
  });
  await expect(ended).rejects.toThrow("enough");
  expect(await lookInto(store).all()).toEqual(before);
});

test.each([5, 1000])(
  "rows become relations, to several or to the first, and come back whole (parts from %i)",
  async (large) => {
    const store = await openTestStore({ large });
    await publish(store, linked);
    const firms = await write(
      store,
      ["A", "B", "C"].map((name) => ({ op: "create", entity: "firm", values: { name } })),
    );
    const ids = await store.make(
      ...Array.from({ length: COUNT }, (_, n) => ({
        a: [n, n + 1, n].slice(0, n % 4).map((of) => ({ firm: firms[of % 3], note: `n${n}` })),
      })),
    );
    const [rows, before] = [await rowsOf(store), await joined(store)];
    const plan = await store.definitions.plan(plain(one));
    expect(plan.problems).toMatchObject([{ code: "values_do_not_convert", params: { rows: 11 } }]);
    expect(plan.warnings).toMatchObject([
      { code: "row_values_left", params: { rows: rows.length, fields: ["note"], samples: expect.any(Array) } },
    ]);
    await expect(publish(store, plain(one))).rejects.toMatchObject({ code: "impossible_change" });
    await publish(store, plain(many));
    const each = before.map((list) => [...new Set(list)]);
    expect(await joined(store)).toEqual(each);
    expect(await store.verify()).toEqual([]);
    await publish(store, linked);
    expect(await rowsOf(store)).toEqual(rows);
    const first = publish(store, plain(one), {
      choices: { "thing.a": { several: "first" } },
      onRows: gone(large === 5 ? 10 : 1000),
    });
    if (large === 5) await expect(first).rejects.toThrow("gone");
    else await first;
    const [changed] = rows;
    if (large === 5) {
      await write(store, [{ op: "update", entity: "share", id: String(changed?.["id"]), values: { firm: firms[0] } }]);
      await publish(store, plain(one), { choices: { "thing.a": { several: "first" } } });
    }
    expect(await joined(store)).toEqual(
      before.map((list, n) => (large === 5 && ids[n] === changed?.["thing"] ? [firms[0]] : list.slice(0, 1))),
    );
    await store.change(ids[0] ?? "", { a: firms[2] });
    await store.change(ids[2] ?? "", { a: null });
    const between = await rowsOf(store).catch(() => []);
    expect(between).toEqual([]);
    await publish(store, linked);
    const back = await joined(store);
    expect([back[0], back[2]]).toEqual([[firms[2]], []]);
    expect(back[3]).toEqual(before[3]);
    expect(await store.verify()).toEqual([]);
  },
);

test("what is computed of rows, numbered in them and searched by is worked out for them", async () => {
  const { store, firms } = await filled(many);
  const before = await joined(store);
  const number: FieldSchema = {
    type: "string",
    "x-type": "autonumber",
    "x-pattern": "S-{0000}",
    "x-labels": { en: "No" },
  };
  const set = setOf({
    firm: { name: text() },
    thing: { a: table, size: integer(), shares: rollup("share.thing", "count", { "x-as": "integer" }) },
    share: {
      thing: owned("thing"),
      firm: owned("firm"),
      place: integer(),
      note: text(),
      number,
      of: lookup("firm.name"),
    },
  });
  const plan = await store.definitions.plan(set);
  expect(plan.problems).toEqual([]);
  expect(plan.fills).toContainEqual({ entity: "thing", field: "shares", records: COUNT });
  await publish(store, set);
  const stop = new AbortController();
  const working = store.jobs.runWorker(store.handlers, { signal: stop.signal });
  await expect.poll(async () => store.jobs.list({ status: ["waiting", "running"] })).toEqual([]);
  stop.abort();
  await working;
  expect(await store.values("shares")).toEqual(before.map((list) => list.length));
  const { data } = await store.records.query(
    { entity: "share", fields: ["firm", "of", "number"], sort: [{ field: "id" }], limit: 500 },
    designer,
  );
  const names = new Map(firms.map((id, n) => [id, ["A", "B", "C", "D"][n]]));
  expect(data.every(({ firm, of }) => of === names.get(String(firm)))).toBe(true);
  expect(new Set(data.map(({ number: given }) => given)).size).toBe(before.flat().length);
  expect(await store.verify()).toEqual([]);
});

test("a plan tells which roles see the relation and would see no rows of it", async () => {
  const { store } = await filled(many);
  const all = { create: true, read: true, update: true, delete: true } as const;
  const role = {
    seller: { labels: { en: "Seller" }, entities: { thing: all } },
    keeper: { labels: { en: "Keeper" }, entities: { thing: all, share: all } },
    blind: { labels: { en: "Blind" }, entities: { thing: { ...all, fields: { a: "none" as const } } } },
  };
  expect((await store.definitions.plan({ ...linked, role })).warnings).toEqual([
    { path: "/entity/thing/properties/a", code: "rows_without_rights", params: { roles: "Seller" } },
  ]);
});

test("rows that are in use already are the truth: the plan tells of the values that go out of use", async () => {
  const { store, firms } = await filled(many);
  const { share } = linked.entity;
  if (share === undefined) throw new Error("no entity");
  await publish(store, { ...plain(many), entity: { ...plain(many).entity, share } });
  const [thing = ""] = await store.make({ a: [firms[0]] });
  await write(store, [{ op: "create", entity: "share", values: { thing, firm: firms[1] } }]);
  expect((await store.definitions.plan(linked)).warnings).toMatchObject([{ code: "values_hidden" }]);
  await publish(store, linked);
  expect((await joined(store)).flat()).toEqual([firms[1]]);
});
