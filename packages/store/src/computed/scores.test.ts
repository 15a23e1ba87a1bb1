import type { ConditionDocument, FieldCount, FieldSchema } from "@quoin/definition";
import { AppError } from "@quoin/definition";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { rollup } from "../testing/computed-set.ts";
import { designer } from "../testing/designer.ts";
import { someone } from "../testing/actors.ts";
import { openComputed } from "../testing/open-computed.ts";
import { choice, relation, setOf, text } from "../testing/sets.ts";

const labels = { "x-labels": { en: "Label" } };
const day: FieldSchema = { type: "string", "x-type": "date", format: "date", ...labels };
const score = (...counts: readonly FieldCount[]): FieldSchema => ({
  "x-type": "completeness",
  "x-counts": counts,
  ...labels,
});
const age = (more: Partial<FieldSchema> = {}): FieldSchema => ({
  "x-type": "freshness",
  "x-ageing": 60,
  "x-stale": 90,
  ...labels,
  ...more,
});
const firm: ConditionDocument = { required: ["kind"], properties: { kind: { const: "firm" } } };
const account = {
  name: text(),
  kind: choice("select", ["firm", "person"]),
  phone: text(),
  tax: text(),
  score: score({ field: "name" }, { field: "phone", weight: 2 }, { field: "tax", when: firm }),
};
const below = (most: number): ConditionDocument => ({ required: ["score"], properties: { score: { maximum: most } } });

test("a record's score counts by weight what is asked of it, in the entry of the log that changes it", async () => {
  const { store, create, update, history } = await openComputed(setOf({ account }));
  const made = await create("account", { name: "A", kind: "firm" });
  const id = String(made["id"]);
  expect(made).toMatchObject({ score: 25 });
  expect(await update("account", id, { phone: "1" })).toMatchObject({ score: 75 });
  expect(await update("account", id, { kind: "person" })).toMatchObject({ score: 100 });
  expect(await update("account", id, { kind: "firm", phone: null })).toMatchObject({ score: 25 });
  expect((await history("account", id))[1]).toMatchObject({ after: { kind: "person", score: 100 } });
  await create("account", { name: "B", phone: "2" });
  await expect(create("account", { name: "C", score: 100 })).rejects.toMatchObject({ code: "forbidden" });
  const query = async (asked: object) =>
    (await store.records.query({ entity: "account", fields: ["name", "score"], ...asked }, designer)).data.map(
      (row) => `${String(row["name"])} ${String(row["score"])}`,
    );
  expect(await query({ sort: [{ field: "score", desc: true }] })).toEqual(["B 100", "A 25"]);
  expect(await query({ where: below(74) })).toEqual(["A 25"]);
});

test("what is worked out to nothing is missing too: an account without visits", async () => {
  const visits = rollup("visit.account", "count", { "x-as": "integer" });
  const counting = { visits, score: score({ field: "visits" }, { field: "name" }) };
  const { create, get } = await openComputed(
    setOf({ account: { name: text(), ...counting }, visit: { account: relation("account") } }),
  );
  const made = await create("account", { name: "A" });
  expect(made).toMatchObject({ score: 50 });
  await create("visit", { account: made["id"] });
  expect(await get("account", made["id"])).toMatchObject({ visits: 1, score: 100 });
});

test("a new score is worked out by a job, and whatever is edited it is that of a computation from scratch", async () => {
  const { score: _score, ...plain } = account;
  const { create, update, publish, all, fresh, work } = await openComputed(setOf({ account: plain }));
  const value = fc.constantFrom("x", null);
  const values = fc.record({ name: value, phone: value, tax: value, kind: fc.constantFrom("firm", "person", null) });
  const [first] = [await create("account", { name: "A", phone: "1" })];
  await publish(setOf({ account }));
  await work();
  expect(await all("account")).toMatchObject([{ id: first["id"], score: 100, rev: 1 }]);
  await fc.assert(
    fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 6 }), async (edits) => {
      for (const edit of edits) await update("account", String(first["id"]), edit);
      expect(await all("account")).toEqual(await fresh("account"));
    }),
    { numRuns: 8 },
  );
});

test("a score is there only for who may read all that it counts and asks", async () => {
  const role = (fields: Readonly<Record<string, "none" | "read">>) => ({
    entities: { account: { read: true, fields: { ...fields, "*": "read" as const } } },
  });
  const { store, create } = await openComputed({
    ...setOf({ account: { ...account, seen: age({ "x-changes": ["tax"] }) } }),
    role: { counted: role({ tax: "none" }), asked: role({ kind: "none" }), whole: role({}) },
  });
  await create("account", { name: "A", kind: "firm", tax: "1" });
  for (const name of ["counted", "asked"]) {
    const reader = someone("u", name);
    const [row] = (await store.records.query({ entity: "account" }, reader)).data;
    expect(row).toMatchObject({ name: "A" });
    expect(row).not.toHaveProperty("score");
    for (const asked of [{ where: below(50) }, { sort: [{ field: "score" }] }, { fields: ["score"] }])
      await expect(store.records.query({ entity: "account", ...asked }, reader)).rejects.toMatchObject({
        code: "unknown_key",
      });
  }
  const [blind] = (await store.records.query({ entity: "account" }, someone("u", "counted"))).data;
  expect(blind).not.toHaveProperty("seen");
  const [whole] = (await store.records.query({ entity: "account" }, someone("u", "whole"))).data;
  expect(whole).toMatchObject({ score: 50, seen: whole?.["created_at"] });
});

test("what is wrong in scores is told at its place", async () => {
  const { store } = await openComputed(setOf({ account }));
  const refused = async (fields: Readonly<Record<string, FieldSchema>>) => {
    const set = setOf({ account: { ...account, ...fields } });
    const error: unknown = await store.definitions.publish({ set, expectedVersion: 1 }, designer).catch((e) => e);
    return error instanceof AppError ? error.details.map(({ path, code }) => `${path} ${code}`) : [];
  };
  const at = "/entity/account/properties";
  expect(await refused({ x: score() })).toEqual([`${at}/x/x-counts nothing_counted`]);
  expect(await refused({ x: score({ field: "nobody" }) })).toEqual([`${at}/x/x-counts/0/field unknown_field`]);
  expect(await refused({ x: score({ field: "name" }, { field: "name" }) })).toEqual([
    `${at}/x/x-counts/1/field duplicate_field`,
  ]);
  expect(await refused({ x: score({ field: "x" }) })).toEqual([`${at}/x/x-counts computed_cycle`]);
  const live: FieldSchema = { "x-type": "formula", "x-formula": "TODAY()", "x-as": "date", "x-live": true, ...labels };
  expect(await refused({ live, x: score({ field: "live" }) })).toEqual([`${at}/x/x-counts/0/field not_counted`]);
  const recent: ConditionDocument = {
    required: ["created_at"],
    properties: { created_at: { dateOnOrAfter: { today: true } } },
  };
  expect(await refused({ x: score({ field: "name", when: recent }) })).toEqual([
    `${at}/x/x-counts/0/when where_volatile`,
  ]);
  expect(await refused({ x: age({ "x-ageing": 90 }) })).toEqual([`${at}/x/x-ageing ageing_after_stale`]);
  expect(await refused({ x: age({ "x-changes": ["score"] }) })).toEqual([`${at}/x/x-changes/0 not_watched`]);
  expect(await refused({ x: age({ "x-moments": ["phone"] }) })).toEqual([`${at}/x/x-moments/0 no_moment`]);
});

test("a record stays fresh by what its freshness says, and is found by its age", async () => {
  const set = setOf({
    account: {
      name: text(),
      phone: text(),
      met: day,
      whole: age(),
      reached: age({ "x-changes": ["phone"] }),
      kept: age({ "x-changes": [], "x-moments": ["met", "last"] }),
      last: rollup("visit.account", "max", { "x-of": "held" }),
    },
    visit: { account: relation("account"), held: day },
  });
  const { store, create, update, get, all, fresh } = await openComputed(set);
  const old = "2020-01-01T00:00:00.000Z";
  const values = { name: "A", created_at: old };
  const imported = { actor: designer, allowReadonly: true };
  const [result] = await store.records.write([{ op: "create", entity: "account", values }], imported);
  const made = result?.ok === true ? result.record : {};
  const id = String(made["id"]);
  expect(made).toMatchObject({ whole: made["updated_at"], reached: old, kept: old });
  const named = await update("account", id, { name: "B" });
  expect(named).toMatchObject({ whole: named["updated_at"], reached: old, kept: old });
  const called = await update("account", id, { phone: "1" });
  expect(called).toMatchObject({ reached: called["updated_at"], kept: old });
  await update("account", id, { name: "C" });
  expect(await get("account", id)).toMatchObject({ reached: called["updated_at"] });
  await create("visit", { account: id, held: "2024-05-06" });
  expect(String((await get("account", id))["kept"])).toMatch(/^2024-05-0[56]T/);
  await update("account", id, { met: "2025-01-02", phone: null });
  const last = await get("account", id);
  expect(last).toMatchObject({ reached: last["updated_at"] });
  expect(String(last["kept"])).toMatch(/^2025-01-0[12]T/);
  expect(await all("account")).toEqual(await fresh("account"));
  await create("account", { name: "Z" });
  const stale = { required: ["kept"], properties: { kept: { dateBefore: { today: true, add: { days: -90 } } } } };
  const found = await store.records.query({ entity: "account", where: stale, fields: ["name"] }, designer);
  expect(found.data.map((row) => row["name"])).toEqual(["C"]);
  const { rows } = await sql<{ n: number }>`select count(*) as n from quoin_dirty`.execute(store.db);
  expect(Number(rows[0]?.n)).toBe(0);
});
