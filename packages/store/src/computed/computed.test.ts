import fc from "fast-check";
import { AppError } from "@quoin/definition";
import { expect, test } from "vitest";
import { COMPUTE_JOB } from "./compute-job.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import type { Row } from "../door.ts";
import { computedSet, formula, lookup, rollup } from "../testing/computed-set.ts";
import { openComputed } from "../testing/open-computed.ts";
import { decimal, relation, setOf, text } from "../testing/sets.ts";

test("a record is stored with what is worked out of it, in one entry of the log", async () => {
  const { create, update, history } = await openComputed(
    setOf({
      item: { count: decimal(0), price: decimal(2), sum: formula("{count} * {price}"), double: formula("{sum} * 2") },
    }),
  );
  const made = await create("item", { count: 3, price: 1.1 });
  expect(made).toMatchObject({ sum: 3.3, double: 6.6 });
  const next = await update("item", String(made["id"]), { price: 2 });
  expect(next).toMatchObject({ sum: 6, double: 12, rev: 2 });
  const entries = await history("item", String(made["id"]));
  expect(entries.map(({ after }) => after)).toEqual([
    { price: 2, sum: 6, double: 12 },
    expect.objectContaining({ sum: 3.3 }),
  ]);
});

test("what cannot be worked out is empty", async () => {
  const { create, update } = await openComputed(
    setOf({ item: { a: decimal(2), b: decimal(2), share: formula("{a} / {b}") } }),
  );
  const made = await create("item", { a: 1, b: 0 });
  expect(made).not.toHaveProperty("share");
  expect(await update("item", String(made["id"]), { b: 4 })).toMatchObject({ share: 0.25 });
  expect(await update("item", String(made["id"]), { b: null })).not.toHaveProperty("share");
});

test("nobody writes what is worked out", async () => {
  const { create } = await openComputed(setOf({ item: { a: decimal(2), double: formula("{a} * 2") } }));
  await expect(create("item", { a: 1, double: 5 })).rejects.toMatchObject({ code: "forbidden" });
});

test("a change reaches the records around, with entries of their own", async () => {
  const { create, update, get, history } = await openComputed(computedSet());
  const region = await create("region", { name: "East", factor: 2 });
  const account = await create("account", { name: "A", region: region["id"] });
  const deal = await create("deal", { name: "d", account: account["id"], state: "won", amount: 100, chance: 50 });
  expect(await get("account", account["id"])).toMatchObject({ won: 50, deals: 1, best: 100, worth: 200, names: ["d"] });
  expect(await get("region", region["id"])).toMatchObject({ total: 200, accounts: 1, label: "East: 200.00" });
  expect(await get("deal", deal["id"])).toMatchObject({ account_deals: 1, rank: "small/East", region_name: "East" });
  await update("region", String(region["id"]), { name: "West", factor: 3 });
  expect(await get("account", account["id"])).toMatchObject({ factor: 3, worth: 250 });
  expect(await get("deal", deal["id"])).toMatchObject({ rank: "small/West", region_name: "West" });
  const [latest] = await history("account", String(account["id"]));
  expect(latest).toMatchObject({ cause: { source: "computed" }, after: { factor: 3 } });
});

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -500, max: 500 }).map((cents) => cents / 100),
);
const step = fc.record({
  what: fc.constantFrom("create", "update", "update", "update", "move", "delete", "restore", "purge"),
  entity: fc.constantFrom("region", "account", "deal", "deal", "deal"),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  value,
  chance: value,
  state: fc.constantFrom("open", "won", null),
  name: fc.constantFrom("x", "y", "z"),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const PARENT: Readonly<Record<string, readonly [field: string, entity: string]>> = {
  account: ["region", "region"],
  deal: ["account", "account"],
};

function valuesOf({ entity, value: number, chance, state, name }: Step): Row {
  if (entity === "region") return { name, factor: number };
  return entity === "account" ? { name } : { name, amount: number, chance, state };
}

test("whatever is edited, the stored values are those of a computation from scratch", async () => {
  const { create, update, write, all, fresh } = await openComputed(computedSet());
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        const { entity, what, pick, other } = one;
        const living = await all(entity);
        const target = living[pick % Math.max(1, living.length)];
        const parent = PARENT[entity];
        const above = parent === undefined ? [] : await all(parent[1]);
        const up = above[other % (above.length + 1)];
        const link = parent === undefined ? {} : { [parent[0]]: up?.["id"] ?? null };
        if (what === "create" || target === undefined) await create(entity, { ...valuesOf(one), ...link });
        else if (what === "update") await update(entity, String(target["id"]), valuesOf(one));
        else if (what === "move") await update(entity, String(target["id"]), link);
        else if (what === "delete") await write({ op: "delete", entity, id: String(target["id"]) });
        else {
          const gone = await all(entity, true);
          const back = gone[pick % Math.max(1, gone.length)];
          if (back !== undefined) await write({ op: what, entity, id: String(back["id"]) });
        }
      }
      for (const entity of ["region", "account", "deal"]) expect(await all(entity)).toEqual(await fresh(entity));
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("new computed fields are worked out by a job for what is there", async () => {
  const before = setOf({ account: { name: text() }, deal: { amount: decimal(2), account: relation("account") } });
  const { store, create, get, publish, work, waiting } = await openComputed(before);
  const account = await create("account", { name: "A" });
  for (let i = 1; i <= 3; i += 1) await create("deal", { amount: i, account: account["id"] });
  const next = setOf({
    account: { name: text(), total: rollup("deal.account", "sum", { "x-of": "amount" }) },
    deal: { amount: decimal(2), account: relation("account"), of: lookup("account.total") },
    note: { about: relation("account"), of: lookup("about.total") },
  });
  // An entity that is new has no records to fill.
  expect((await store.definitions.plan(next)).fills).toEqual([
    { entity: "account", field: "total", records: 1 },
    { entity: "deal", field: "of", records: 3 },
  ]);
  await publish(next);
  expect(await store.definitions.plan(next)).not.toHaveProperty("fills");
  expect(await waiting()).toBeGreaterThan(0);
  await work();
  expect(await waiting()).toBe(0);
  expect(await get("account", account["id"])).toMatchObject({ total: 6, rev: 1 });
});

test("what touches too many records is left to a job", async () => {
  const { create, many, update, all, work, waiting } = await openComputed(
    setOf({ account: { name: text() }, deal: { account: relation("account"), of: lookup("account.name") } }),
  );
  const account = await create("account", { name: "A" });
  await many(
    "deal",
    Array.from({ length: 1200 }, () => ({ account: account["id"] })),
  );
  await update("account", String(account["id"]), { name: "B" });
  expect(await waiting()).toBe(1200);
  await work();
  expect(await waiting()).toBe(0);
  expect(new Set((await all("deal")).map((deal) => deal["of"]))).toEqual(new Set(["B"]));
});

test("a computed field is there only for who may read what it is worked out from", async () => {
  const set = computedSet();
  const own = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };
  const { store, create, get } = await openComputed({
    ...set,
    role: {
      rep: {
        entities: {
          region: { read: true },
          account: { read: true, fields: { region: "none", "*": "read" } },
          deal: { read: own, fields: { chance: "none", "*": "read" } },
        },
      },
    },
  });
  const region = await create("region", { name: "East", factor: 2 });
  const account = await create("account", { name: "A", region: region["id"] });
  await create("deal", { name: "d", account: account["id"], state: "won", amount: 100, chance: 50, owner: "u-rep" });
  const rep = someone("u-rep", "rep");
  const [deal] = (await store.records.query({ entity: "deal" }, rep)).data;
  expect(Object.keys(deal ?? {})).toEqual(expect.arrayContaining(["name", "amount"]));
  // Over a hidden field, over a hidden relation, and over a count of records of which only some may be seen.
  for (const key of ["chance", "weighted", "region_name", "rank", "account_deals"])
    expect(deal).not.toHaveProperty(key);
  const seen = await store.records.get({ entity: "account", id: String(account["id"]) }, rep);
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["deals"]));
  expect(seen).not.toHaveProperty("worth");
  expect(await get("account", account["id"])).toMatchObject({ worth: 200, deals: 1 });
  for (const where of [{ required: ["deals"], properties: { deals: { minimum: 0 } } }])
    await expect(store.records.query({ entity: "account", where }, rep)).rejects.toMatchObject({ code: "unknown_key" });
});

test("circles, kinds that do not fit and unknown fields are refused with their place", async () => {
  const { store } = await openComputed(setOf({ item: { a: decimal(2) } }));
  const refused = async (fields: Parameters<typeof setOf>[0]) => {
    const publish = store.definitions.publish({ set: setOf(fields), expectedVersion: 1 }, designer);
    const error = await publish.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "invalid_definition" });
    return error instanceof AppError ? error.details : [];
  };
  const circle = await refused({
    account: { total: rollup("deal.account", "sum", { "x-of": "part" }) },
    deal: { amount: decimal(2), account: relation("account"), part: formula("{amount} / {account.total}") },
  });
  expect(circle).toContainEqual(
    expect.objectContaining({
      path: "/entity/account/properties/total/x-from",
      code: "computed_cycle",
      params: { path: "account.total → deal.part → account.total" },
    }),
  );
  expect(await refused({ item: { a: decimal(2), b: formula("{a} & 1") } })).toMatchObject([{ code: "bad_formula" }]);
  expect(await refused({ item: { b: formula("{nothing} + 1") } })).toMatchObject([
    { code: "bad_formula", params: { problem: "unknown_field" } },
  ]);
  expect(await refused({ item: { b: formula("TODAY()", "date") } })).toMatchObject([{ code: "clock_not_live" }]);
  expect(await refused({ item: { b: lookup("nobody.name") } })).toMatchObject([
    { path: "/entity/item/properties/b/x-lookup" },
  ]);
});

test("what reads the clock is worked out as it is read, for each reader's day", async () => {
  const set = setOf({
    item: {
      due: { "x-type": "date", "x-labels": { en: "Due" } },
      days_left: formula("DAYS({due}, TODAY())", "decimal", { "x-live": true }),
      late: formula("{days_left} < 0", "boolean", { "x-live": true }),
    },
  });
  const { store, create, get, all } = await openComputed(set);
  const made = await create("item", { due: "2000-01-01" });
  const found = await get("item", made["id"]);
  expect(found).toMatchObject({ late: true });
  expect(Number(found["days_left"])).toBeLessThan(-9000);
  expect(await all("item")).toEqual([found]);
  const page = await store.records.query({ entity: "item", fields: ["late"] }, designer);
  expect(page.data).toEqual([{ id: made["id"], late: true }]);
  for (const sort of [[{ field: "late" }]])
    await expect(store.records.query({ entity: "item", sort }, designer)).rejects.toMatchObject({
      code: "unknown_key",
    });
});

test("a value is explained part by part, with why there is none", async () => {
  const { store, create } = await openComputed(computedSet());
  const region = await create("region", { name: "East", factor: 2 });
  const account = await create("account", { name: "A", region: region["id"] });
  const id = String(account["id"]);
  const share = await store.records.explain({ entity: "account", id, field: "share" }, designer);
  expect(share).toMatchObject({
    failure: { code: "divide_by_zero" },
    reads: { won: 0, deals: 0 },
    formula: { text: "{won} / {deals}", parts: [{ value: "0" }, { value: "0" }] },
  });
  expect(share).not.toHaveProperty("value");
  await create("deal", { name: "d", account: id, state: "won", amount: 100, chance: 50 });
  await create("deal", { name: "e", account: id, state: "open", amount: 7, chance: 50 });
  const won = await store.records.explain({ entity: "account", id, field: "won" }, designer);
  expect(won).toMatchObject({
    value: 50,
    records: { entity: "deal", of: "weighted", count: 1, data: [{ name: "d", weighted: 50 }] },
  });
  await expect(store.records.explain({ entity: "account", id, field: "name" }, designer)).rejects.toMatchObject({
    code: "unknown_key",
  });
});

test("a job that is ended in the middle is gone on with, and writes go on meanwhile", async () => {
  const before = setOf({ item: { a: decimal(2) } });
  const { store, many, all, publish, create, work, waiting } = await openComputed(before);
  await many(
    "item",
    Array.from({ length: 1300 }, (_, a) => ({ a })),
  );
  await publish(setOf({ item: { a: decimal(2), double: formula("{a} * 2"), more: formula("{double} + 1") } }));
  const stop = new AbortController();
  const job = await store.jobs.enqueue({ kind: COMPUTE_JOB, key: "stopped", payload: null });
  const running = store.handlers[COMPUTE_JOB]?.(job, { signal: stop.signal, progress: () => stop.abort() });
  await expect(running).rejects.toThrow("aborted");
  expect(await waiting()).toBeGreaterThan(0);
  await create("item", { a: 5000 });
  await work();
  expect(await waiting()).toBe(0);
  for (const { a, double, more } of await all("item"))
    expect([double, more]).toEqual([Number(a) * 2, Number(a) * 2 + 1]);
});

test("a formula that is changed while a job works it out is worked out anew for all records", async () => {
  const versionOf = (times: number) => setOf({ item: { a: decimal(2), far: formula(`{a} * ${times}`) } });
  const { store, many, all, publish, work, waiting } = await openComputed(setOf({ item: { a: decimal(2) } }));
  await many(
    "item",
    Array.from({ length: 1300 }, (_, a) => ({ a })),
  );
  await publish(versionOf(2));
  const job = await store.jobs.enqueue({ kind: COMPUTE_JOB, key: "changed", payload: null });
  let changing: Promise<void> | undefined;
  await store.handlers[COMPUTE_JOB]?.(job, {
    signal: new AbortController().signal,
    progress: () => void (changing ??= publish(versionOf(3))),
  });
  await changing;
  await work();
  expect(await waiting()).toBe(0);
  for (const { a, far } of await all("item")) expect(far).toBe(Number(a) * 3);
});

test("what people wrote stays when its field becomes computed, and comes back with the earlier version", async () => {
  const plain = setOf({ item: { a: decimal(2), b: decimal(2) } });
  const { create, get, publish, work } = await openComputed(plain);
  const made = await create("item", { a: 1, b: 7 });
  await publish(setOf({ item: { a: decimal(2), b: formula("{a} + 1") } }));
  await work();
  expect(await get("item", made["id"])).toMatchObject({ b: 2 });
  await publish(plain);
  expect(await get("item", made["id"])).toMatchObject({ b: 7 });
});
