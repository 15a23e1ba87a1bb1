import { AppError, type FieldSchema } from "@quoin/definition";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { designer } from "../testing/designer.ts";
import { lookInto } from "../testing/look-into.ts";
import { SALES_SET } from "../testing/sales-set.ts";
import { integer, setOf, text } from "../testing/sets.ts";
import { tempFile } from "../testing/temp-file.ts";
import { testDatabase } from "../testing/test-database.ts";
import { moveWorkspace } from "./move-workspace.ts";

const create = (entity: string, values: Record<string, unknown>, id?: string) =>
  ({ op: "create", entity, values, ...(id === undefined ? {} : { id }) }) as const;

/** Records of every kind of storage, some in the bin, a removed field and a removed entity, settings, a job and a draft. */
async function fill(store: Store): Promise<void> {
  await store.definitions.publish({ set: SALES_SET, expectedVersion: 0 }, designer);
  const customers = Array.from({ length: 1200 }, (_, index) =>
    create(
      "customer",
      {
        name: `王小明 ${index} Ünïcode 👍`,
        email: `c${index}@example.com`,
        tier: ["a", "b", "c"][index % 3],
        ...(index % 2 === 0 ? { tags: ["vip", "north"], active: index % 4 === 0 } : {}),
        credit: (index * 101) / 100,
        rate: 0.125,
        staff: index,
        founded: "2020-02-29",
        seen_at: "2026-01-02T03:04:05.678Z",
        note: `line 1\nline "2" \\ ${index}`,
        ...(index > 0 ? { parent: `c${index - 1}` } : {}),
      },
      `c${index}`,
    ),
  );
  await store.records.write(customers, { actor: designer, brief: true });
  await store.records.write(
    [
      create("deal", { title: "Lathe", customer: "c3", amount: 99.99 }),
      { op: "update", entity: "customer", id: "c5", values: { name: "Changed", tags: null } },
      { op: "delete", entity: "customer", id: "c1199" },
    ],
    { actor: designer },
  );
  const { visit: _visit, ...left } = SALES_SET.entity;
  const { note: _note, ...properties } = SALES_SET.entity["customer"]?.properties ?? {};
  const smaller = { ...left, customer: { ...left["customer"], properties } as (typeof left)[string] };
  await store.definitions.publish({ set: { ...SALES_SET, entity: smaller }, expectedVersion: 1 }, designer);
  await store.settings.set("theme", { dark: true });
  await store.jobs.enqueue({ kind: "k", key: "one", payload: { a: [1, null] } });
  await store.definitions.saveDraft({ kind: "entity", key: "deal", document: null }, designer);
}

/** What people see of a workspace, as text. */
async function told(store: Store): Promise<readonly unknown[]> {
  const { records } = store;
  const page = { entity: "customer", sort: [{ field: "name", desc: true }], limit: 500, count: "exact" } as const;
  return [
    await records.query(page, designer),
    await records.query({ ...page, deleted: true }, designer),
    await records.query({ entity: "deal", fields: ["title", "customer.name"], titles: true }, designer),
    await records.aggregate(
      {
        entity: "customer",
        group: [{ field: "tier" }],
        aggregates: [
          { fn: "sum", field: "credit", as: "sum" },
          { fn: "count", as: "n" },
        ],
      },
      designer,
    ),
    await records.search("wangxiaoming 77", designer, { limit: 5 }),
    await records.history({ entity: "customer", id: "c5" }, designer, { limit: 10 }),
    await store.log.read({ after: 0, limit: 500 }),
    await store.definitions.versions(),
    (await store.definitions.draft()).changes,
    await store.settings.all(),
    await store.jobs.list({}),
    await store.verify(),
  ];
}

const look = async (file: string): Promise<readonly unknown[]> => {
  const store = await openStore({ file });
  try {
    return await told(store);
  } finally {
    await store.close();
  }
};

test("a workspace moves to the other engine and back, every row as it was", { timeout: 120_000 }, async () => {
  const [here, back] = [tempFile(), tempFile()];
  const there = await testDatabase(tempFile());
  const store = await openStore({ file: here });
  await fill(store);
  const before = await told(store);
  await store.close();

  const moved = await moveWorkspace({ from: here, to: there });
  expect(moved).toMatchObject({ customer: 1200, deal: 1, quoin_version: 2, quoin_setting: 1, quoin_job: 1 });
  expect(await look(there)).toEqual(before);
  await expect(moveWorkspace({ from: here, to: there })).rejects.toMatchObject({ code: "conflict" });

  // It goes on where it was: positions and numbers grow, what was removed comes back.
  const on = await openStore({ file: there });
  await expect(moveWorkspace({ from: there, to: back })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("stop them first"),
  });
  const [made] = await on.records.write([create("customer", { name: "New" })], { actor: designer });
  expect(made).toMatchObject({ ok: true, record: { code: "C-1201" } });
  await on.definitions.publish({ set: SALES_SET, expectedVersion: 2 }, designer);
  expect(await on.records.get({ entity: "customer", id: "c7" }, designer)).toMatchObject({
    note: 'line 1\nline "2" \\ 7',
  });
  const after = await told(on);
  await on.close();

  await moveWorkspace({ from: there, to: back });
  expect(await look(back)).toEqual(after);
  expect(await look(here)).toEqual(before);
});

test("what a killed publish has left does not come along", async () => {
  const here = tempFile();
  const there = await testDatabase(tempFile());
  const store = await openStore({ file: here, large: 1 });
  const things = (a: FieldSchema) => setOf({ thing: { a } });
  const to = things(integer({ "x-index": true }));
  await store.definitions.publish({ set: things(text()), expectedVersion: 0 }, designer);
  const rows = ["1", "2"].map((a) => create("thing", { a }));
  await store.records.write(rows, { actor: designer });
  const ended = store.definitions.publish({ set: to, expectedVersion: 1 }, designer, ({ step }) => {
    if (step.includes("index")) throw new AppError("unavailable", "gone");
  });
  await expect(ended).rejects.toThrow("gone");
  await store.close();
  await moveWorkspace({ from: here, to: there });
  const moved = await openStore({ file: there, large: 1 });
  await moved.definitions.publish({ set: to, expectedVersion: 1 }, designer);
  const { data } = await moved.records.query({ entity: "thing", fields: ["a"], sort: [{ field: "a" }] }, designer);
  expect(data.map((row) => row["a"])).toEqual([1, 2]);
  await moved.close();
});

test("what the other engine cannot hold stays where it is, and leaves nothing there", async () => {
  const here = tempFile();
  const there = await testDatabase(tempFile());
  const store = await openStore({ file: here });
  await store.settings.set("a", 1);
  await sql`insert into quoin_setting (key, value) values ('b' || char(0), '1')`.execute(store.db);
  await store.close();
  await expect(moveWorkspace({ from: here, to: there })).rejects.toMatchObject({
    code: "internal",
    message: expect.stringContaining("quoin_setting"),
  });
  // Nothing but what opening it makes.
  const fresh = await openStore({ file: there });
  expect(await fresh.settings.all()).toEqual({});
  expect((await lookInto(fresh).tables()).filter((name) => !name.startsWith("quoin_"))).toEqual([]);
  await fresh.close();
});
