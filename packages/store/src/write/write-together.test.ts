import { expect, onTestFinished, test } from "vitest";
import type { WorkspaceZone } from "../scope.ts";
import type { Store } from "../store.ts";
import { openStore } from "../open-store.ts";
import { formula } from "../testing/computed-set.ts";
import { designer } from "../testing/designer.ts";
import { integer, relation, setOf, text } from "../testing/sets.ts";
import { tempFile } from "../testing/temp-file.ts";
import { testDatabase } from "../testing/test-database.ts";

const numbered = {
  type: "string",
  "x-type": "autonumber",
  "x-pattern": "T-{0000}",
  "x-labels": { en: "Code" },
} as const;
const SET = setOf({ thing: { name: text({ "x-unique": true }), size: integer({ maximum: 9 }), code: numbered } });

async function open(file: string, clock?: () => Date): Promise<Store> {
  const store = await openStore({ file: await testDatabase(file), ...(clock && { clock }) });
  onTestFinished(() => store.close());
  return store;
}

const create = (store: Store, values: Readonly<Record<string, unknown>>) =>
  store.records.write([{ op: "create", entity: "thing", values }], { actor: designer });

test("of writes that come together each succeeds or fails by itself, and what succeeded is there once, numbered without gaps", async () => {
  const store = await open(tempFile());
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const sizes = Array.from({ length: 60 }, (_, i) => i % 12);
  // Sizes above nine are refused, and of each pair of names the second.
  const told = await Promise.allSettled(sizes.map((size, i) => create(store, { name: `n${i >> 1}`, size })));
  const expected = sizes.map((size, i) => {
    if (size > 9) return "validation";
    const twin = i % 2 === 1 && (sizes[i - 1] ?? 0) <= 9;
    return twin ? "duplicate" : "ok";
  });
  expect(told.map((one) => (one.status === "fulfilled" ? "ok" : (one.reason as { code: string }).code))).toEqual(
    expected,
  );
  const { data } = await store.records.query({ entity: "thing", limit: 200 }, designer);
  const succeeded = told.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  const given = succeeded.flatMap((one) => (one.ok ? [one.record] : []));
  expect(data.toSorted(byId)).toEqual(given.toSorted(byId));
  expect(data.map(({ code }) => code).toSorted()).toEqual(data.map((_, i) => `T-${String(i + 1).padStart(4, "0")}`));
  const entries = await store.log.read({ after: 0, limit: 1000 });
  expect(entries.map(({ record }) => record).toSorted()).toEqual(data.map(({ id }) => String(id)).toSorted());
  // Undoing a change takes what was written together with it: other writes of the same person are told by their instant.
  expect(new Set(entries.map(({ at }) => at)).size).toBe(entries.length);
  expect(await store.verify()).toEqual([]);
});

const byId = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number =>
  String(a["id"]) < String(b["id"]) ? -1 : 1;

test("a transaction knows whether saves wait for its end", async () => {
  const store = await open(tempFile());
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  let begun = (): void => undefined;
  let goOn = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => (begun = resolve));
  const mayEnd = new Promise<void>((resolve) => (goOn = resolve));
  const long = store.transaction(async (tx) => {
    await tx.records.write([{ op: "create", entity: "thing", values: { name: "own" } }], { actor: designer });
    const alone = tx.wanted();
    begun();
    await mayEnd;
    return [alone, tx.wanted()];
  });
  await isOpen;
  const save = create(store, { name: "other" });
  await new Promise((resolve) => setImmediate(resolve));
  goOn();
  expect(await long).toEqual([false, true]);
  expect(await save).toMatchObject([{ ok: true }]);
  // One that is counted among the saves does not wait for itself.
  expect(await store.transaction(async (tx) => tx.wanted(), { saves: true })).toBe(false);
});

test("a write is judged by what another process published a moment before", async () => {
  const file = tempFile();
  const store = await open(file);
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const other = await open(file);
  await create(store, { name: "before", size: 9 });
  const stricter = setOf({
    thing: { name: text({ "x-unique": true }), size: integer({ maximum: 10 }), code: numbered },
  });
  await other.definitions.publish({ set: stricter, expectedVersion: 1 }, designer);
  const [wide] = await create(store, { name: "wide", size: 10 });
  expect(wide).toMatchObject({ ok: true, record: { size: 10 } });
  await other.definitions.publish({ set: SET, expectedVersion: 2 }, designer);
  const told = await Promise.allSettled([10, 9].map((size) => create(store, { name: `again ${size}`, size })));
  expect(told).toMatchObject([{ status: "rejected", reason: { code: "validation" } }, { status: "fulfilled" }]);
  expect((await store.log.read({ after: 0, limit: 10 })).map(({ version }) => version)).toEqual([1, 2, 3]);
});

test("a write is worked out in the zone that another process has just set", async () => {
  const file = await testDatabase(tempFile());
  const timeZone: WorkspaceZone = {
    setting: "place",
    of: (setting) => (setting === undefined ? "UTC" : (JSON.parse(setting) as { zone: string }).zone),
  };
  const [store, other] = await Promise.all([openStore({ file, timeZone }), openStore({ file, timeZone })]);
  onTestFinished(async () => void (await Promise.all([store.close(), other.close()])));
  const at = { type: "string", "x-type": "instant", format: "date-time", "x-labels": { en: "At" } } as const;
  const set = setOf({ thing: { name: text(), at, hour: formula("HOUR({at})") } });
  await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  const hours = async (count: number) => {
    const values = { at: "2026-03-01T08:00:00.000Z" };
    const made = await Promise.all(Array.from({ length: count }, () => create(store, values)));
    return made.flat().map((one) => one.ok && one.record["hour"]);
  };
  expect(await hours(1)).toEqual([8]);
  await other.settings.set("place", { zone: "Asia/Shanghai" });
  expect(await hours(1)).toEqual([16]);
  // Another text of the same zone.
  await other.settings.set("place", { zone: "Asia/Shanghai", name: "Other" });
  expect(await hours(1)).toEqual([16]);
  await other.settings.set("place", { zone: "America/New_York" });
  expect(await hours(3)).toEqual([3, 3, 3]);
  await store.settings.set("place", undefined);
  expect(await hours(2)).toEqual([8, 8]);
});

test("what search knows follows writes that come together, whatever they do to a record one after the other", async () => {
  const store = await open(tempFile());
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const made = await store.records.write(
    Array.from({ length: 8 }, (_, i) => ({ op: "create", entity: "thing", values: { name: `old${i}` } }) as const),
    { actor: designer },
  );
  const ids = made.map((one) => (one.ok ? one.id : ""));
  const change = (op: "delete" | "purge", id: string) =>
    store.records.write([{ op, entity: "thing", id }], { actor: designer });
  const rename = (id: string, name: string) =>
    store.records.write([{ op: "update", entity: "thing", id, values: { name } }], { actor: designer });
  await Promise.all(
    ids.flatMap((id, i) => [
      rename(id, `mid${i}`),
      rename(id, `late${i}`),
      ...(i < 4 ? [change("delete", id), change("purge", id)] : []),
      create(store, { name: `new${i}` }),
    ]),
  );
  const found = async (word: string) => {
    const { data } = await store.records.query({ entity: "thing", search: word, fields: ["name"] }, designer);
    return data.map(({ name }) => name).toSorted();
  };
  expect([await found("old"), await found("mid")]).toEqual([[], []]);
  expect(await found("late")).toEqual(["late4", "late5", "late6", "late7"]);
  expect(await found("new")).toEqual(Array.from({ length: 8 }, (_, i) => `new${i}`));
  expect(await store.verify()).toEqual([]);
});

test("no two writes that come together have one instant, not even where more come than share a transaction", async () => {
  const now = new Date("2026-03-01T08:00:00.000Z");
  const store = await open(tempFile(), () => now);
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  await Promise.all(Array.from({ length: 80 }, (_, i) => create(store, { name: `n${i}` })));
  const entries = await store.log.read({ after: 0, limit: 100 });
  expect(new Set(entries.map(({ at }) => at)).size).toBe(80);
});

test("two processes that write by turns lose and repeat nothing, and the log is without gaps", async () => {
  const file = tempFile();
  const stores = [await open(file), await open(file)] as const;
  await stores[0].definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const [made] = await create(stores[0], { name: "both", size: 0 });
  const id = made?.ok === true ? made.id : "";
  const update = (store: Store, size: number) =>
    store.records.write([{ op: "update", entity: "thing", id, values: { size } }], { actor: designer });
  for (let i = 0; i < 20; i += 1) {
    // One after the other, then both at once, then several of each.
    const turns = [0, 1].map((n) => async () => {
      const store = stores[n === 0 ? 0 : 1];
      await Promise.all(Array.from({ length: 1 + (i % 3) }, (_, k) => create(store, { name: `n${i}.${n}.${k}` })));
      await update(store, (i * 2 + n) % 9);
    });
    if (i % 2 === 0) await Promise.all(turns.map((turn) => turn()));
    else for (const turn of turns) await turn();
  }
  const entries = await stores[1].log.read({ after: 0, limit: 1000 });
  const { data } = await stores[1].records.query({ entity: "thing", limit: 200 }, designer);
  expect(entries.filter(({ op }) => op === "create")).toHaveLength(data.length);
  expect(data).toHaveLength(1 + 2 * Array.from({ length: 20 }, (_, i) => 1 + (i % 3)).reduce((a, b) => a + b));
  const updates = entries.filter(({ op }) => op === "update");
  expect(updates.map(({ rev }) => rev)).toEqual(updates.map((_, i) => i + 2));
  expect(data.map(({ code }) => code).toSorted()).toEqual(data.map((_, i) => `T-${String(i + 1).padStart(4, "0")}`));
  expect(await stores[0].verify()).toEqual([]);
});

test("of two processes none writes behind what the other has read, also after writes that were rolled back", async () => {
  const file = tempFile();
  const stores = [await open(file), await open(file)] as const;
  await stores[0].definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const [read, made]: [string[], string[]] = [[], []];
  let position = 0;
  const readOn = async (): Promise<void> => {
    const entries = await stores[1].log.read({ after: position, limit: 100 });
    position = entries.at(-1)?.position ?? position;
    read.push(...entries.map(({ record }) => record));
  };
  for (let i = 0; i < 12; i += 1) {
    const store = stores[i % 2 === 0 ? 0 : 1];
    // With those that are refused the one between is rolled back at first.
    const names = i % 2 === 0 ? [`n${i}`] : ["n0", `n${i}`, "n0"];
    const told = await Promise.allSettled(names.map((name) => create(store, { name })));
    for (const one of told)
      if (one.status === "fulfilled") made.push(...one.value.flatMap((it) => (it.ok ? it.id : [])));
    await readOn();
  }
  expect(read).toEqual(made);
});

test("what a partial bulk has undone leaves no place that another process's next write could take", async () => {
  const file = tempFile();
  const [store, other] = [await open(file), await open(file)];
  const parent = { ...relation("thing"), "x-tree": true };
  await store.definitions.publish({ set: setOf({ thing: { name: text(), parent } }), expectedVersion: 0 }, designer);
  await create(other, { name: "before" });
  // The circle is found when the first of several parts is logged already.
  const above = new Map([
    [280, "t281"],
    [281, "t280"],
  ]);
  const changes = Array.from({ length: 300 }, (_, i) => {
    const values = { name: `n${i}`, ...(above.has(i) && { parent: above.get(i) }) };
    return { op: "create", entity: "thing", id: `t${i}`, values } as const;
  });
  const told = await store.records.write(changes, { actor: designer, partial: true });
  expect(told.filter(({ ok }) => ok)).toHaveLength(298);
  const read = await other.log.read({ after: 0, limit: 1000 });
  expect(read).toHaveLength(299);
  const [made] = await create(other, { name: "after" });
  const next = await other.log.read({ after: read.at(-1)?.position ?? 0, limit: 10 });
  expect(next.map(({ record }) => record)).toEqual(made?.ok === true ? [made.id] : []);
});
