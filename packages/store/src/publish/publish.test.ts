import { AppError, EMPTY_DEFINITIONS, type DefinitionSet } from "@quoin/definition";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { StoreBase } from "../open-base.ts";
import { designer } from "../testing/designer.ts";
import { lookInto } from "../testing/look-into.ts";
import { openTestBase } from "../testing/open-test-base.ts";
import { choice, decimal, integer, relation, setOf, text } from "../testing/sets.ts";

async function publish(store: StoreBase, set: DefinitionSet) {
  const { version } = await store.definitions.published();
  return store.definitions.publish({ set, expectedVersion: version }, designer);
}

let last = 0;
async function insert(
  store: StoreBase,
  table: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = `r${String(++last).padStart(6, "0")}`;
  const row = { id, rev: 1, created_at: "2026-01-01T00:00:00.000Z", updated_at: "2026-01-01T00:00:00.000Z", ...values };
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(store.db);
  return id;
}

const failure = async (promise: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`Expected an AppError, got ${String(error)}`);
  return error;
};

const dangling = (store: StoreBase) => lookInto(store).dangling();

const schema = (store: StoreBase) => lookInto(store).all();

const kinds = async (store: StoreBase, set: DefinitionSet) =>
  (await store.definitions.plan(set)).steps.map((step) =>
    [step.kind, step.entity, step.field].filter((part) => part !== undefined).join(" "),
  );

test("a new store is empty at version 0, and publishing makes tables that read as the keys do", async () => {
  const store = await openTestBase();
  expect(await store.definitions.published()).toMatchObject({ version: 0, set: EMPTY_DEFINITIONS });
  const set = setOf({
    customer: { name: text(), size: integer(), amount: decimal(2), tags: choice("multi-select", ["a", "b"]) },
    deal: { title: text(), customer: relation("customer") },
  });
  const published = await publish(store, set);
  expect(published.version).toBe(1);
  expect(published.entities.get("deal")?.fieldByKey.get("customer")?.type).toBe("relation");
  expect(published.physical.entities).toMatchObject({
    customer: {
      table: "customer",
      fields: {
        name: { column: "name", fold: "name__fold", storage: "text" },
        size: { column: "size", storage: "integer" },
        amount: { column: "amount", storage: "scaled", scale: 2 },
        tags: { link: "customer__tags", storage: "link" },
      },
    },
    deal: { table: "deal", fields: { customer: { column: "customer", target: "customer" } } },
  });
  const customer = await insert(store, "customer", { name: "Ann", name__fold: "ann", size: 3, amount: 1234 });
  await sql`insert into customer__tags (record, position, value) values (${customer}, 0, 'a')`.execute(store.db);
  await insert(store, "deal", { customer });
  await expect(insert(store, "deal", { customer: "nobody" })).rejects.toMatchObject({ code: "dangling_relation" });
  await sql`delete from customer where id = ${customer}`.execute(store.db);
  const { rows } = await sql`select customer, (select count(*) from customer__tags) as tags from deal`.execute(
    store.db,
  );
  expect(rows).toEqual([{ customer: null, tags: 0 }]);
  expect(await dangling(store)).toEqual([]);
});

test("the plan names every step with its class and publishing does just that", async () => {
  const store = await openTestBase();
  const views = {
    all: {
      entity: "customer",
      sort: [{ field: "name" }],
      where: { required: ["size"], properties: { size: { minimum: 3 } } },
    },
  };
  const set = setOf({ customer: { name: text(), size: integer() } }, views);
  const plan = await store.definitions.plan(set);
  expect(plan).toMatchObject({ base: 0, problems: [], warnings: [] });
  expect(await kinds(store, set)).toEqual([
    "create-entity customer",
    "add-field customer name",
    "add-field customer size",
    "create-index customer owner",
    "create-index customer created_at",
    "create-index customer updated_at",
    "create-index customer name",
    "create-index customer size",
    "change-document",
  ]);
  await publish(store, set);
  expect(await kinds(store, set)).toEqual([]);
  await insert(store, "customer", { name: "Ann" });
  const wider = setOf({ customer: { name: text(), size: integer(), note: text() } });
  const steps = (await store.definitions.plan(wider)).steps;
  expect(steps.find((step) => step.kind === "add-field")).toMatchObject({ field: "note", class: "instant", rows: 0 });
  expect(steps.filter((step) => step.kind === "drop-index").map((step) => step.field)).toEqual(["name", "size"]);
});

test("views' indexes serve paging by key without sorting", async () => {
  const store = await openTestBase();
  const views = { all: { entity: "customer", sort: [{ field: "size", desc: true }] } };
  await publish(store, setOf({ customer: { size: integer() } }, views));
  const words = await lookInto(store).plan(sql`select id, size from customer
    where deleted_at is null and (size, id) < (5, 'r') order by size desc, id desc limit 50`);
  expect(words).toContain("ix__customer__size");
  expect(words).not.toContain("TEMP B-TREE");
  expect(words).not.toContain("Sort");
});

test("a removed field keeps its column; the key made again gets a new one; the earlier version brings the old one back", async () => {
  const store = await openTestBase();
  const first = setOf({ customer: { name: text(), size: integer() } });
  await publish(store, first);
  const id = await insert(store, "customer", { name: "Ann", size: 7 });
  const without = setOf({ customer: { name: text() } });
  expect((await store.definitions.plan(without)).steps).toContainEqual(
    expect.objectContaining({
      kind: "remove-field",
      field: "size",
      warnings: [expect.objectContaining({ code: "values_hidden", params: { rows: 1 } })],
    }),
  );
  const second = await publish(store, without);
  expect(second.physical.entities.customer?.fields).not.toHaveProperty("size");
  const again = await publish(store, setOf({ customer: { name: text(), size: text() } }));
  expect(again.physical.entities.customer?.fields.size).toMatchObject({ column: "size_2", fold: "size_2__fold" });
  const { rows: fresh } = await sql`select size_2 from customer where id = ${id}`.execute(store.db);
  expect(fresh).toEqual([{ size_2: null }]);
  const plan = await store.definitions.plan(first);
  expect(plan).toMatchObject({ restores: 1, problems: [] });
  const back = await publish(store, first);
  expect(back.version).toBe(4);
  expect(back.physical.entities.customer?.fields.size).toEqual({ column: "size", storage: "integer", type: "integer" });
  expect(await store.definitions.versions()).toMatchObject([
    { version: 4, restores: 1 },
    { version: 3 },
    { version: 2 },
    { version: 1 },
  ]);
});

test("a removed entity keeps its table, and comes back with its records", async () => {
  const store = await openTestBase();
  const both = setOf({ customer: { name: text() }, ticket: { name: text() } });
  await publish(store, both);
  await insert(store, "ticket", { name: "one" });
  await publish(store, setOf({ customer: { name: text() } }));
  const renewed = await publish(store, setOf({ customer: { name: text() }, ticket: { other: text() } }));
  expect(renewed.physical.entities.ticket?.table).toBe("ticket_2");
  const back = await publish(store, both);
  expect(back.physical.entities.ticket?.table).toBe("ticket");
  expect((await sql`select name from ticket`.execute(store.db)).rows).toEqual([{ name: "one" }]);
});

test("uniqueness is planned with the values in its way, refused, and enforced among the living", async () => {
  const store = await openTestBase();
  await publish(store, setOf({ customer: { name: text() } }));
  for (const name of ["a", "a", "b", "b", "b", "c"]) await insert(store, "customer", { name });
  const unique = setOf({ customer: { name: text({ "x-unique": true }) } });
  const problem = {
    path: "/entity/customer/properties/name/x-unique",
    code: "duplicate_values",
    params: {
      values: 2,
      samples: [
        { value: "b", count: 3 },
        { value: "a", count: 2 },
      ],
    },
  };
  expect((await store.definitions.plan(unique)).problems).toEqual([problem]);
  const before = await schema(store);
  expect(await failure(publish(store, unique))).toMatchObject({ code: "duplicate", details: [problem] });
  expect(await schema(store)).toEqual(before);
  await sql`update customer set deleted_at = 'x' where name in ('a', 'b')`.execute(store.db);
  await publish(store, unique);
  await insert(store, "customer", { name: "a" });
  await expect(insert(store, "customer", { name: "a" })).rejects.toMatchObject({
    code: "duplicate",
    data: { columns: ["name"] },
  });
});

test("a change that no value can make is refused naming field and types; nothing is applied", async () => {
  const store = await openTestBase();
  await publish(store, setOf({ customer: { name: text(), tag: choice("select", ["a"]) } }));
  const before = await schema(store);
  for (const [field, wrong] of [
    ["name", { name: { ...text(), "x-type": "user" }, tag: choice("select", ["a"]) }],
    ["tag", { name: text(), tag: { ...text(), "x-type": "autonumber" } }],
  ] as const) {
    const set = setOf({ customer: wrong, extra: { name: text() } });
    const details = [
      expect.objectContaining({ path: `/entity/customer/properties/${field}/x-type`, code: "impossible_change" }),
    ];
    expect((await store.definitions.plan(set)).problems).toEqual(details);
    expect(await failure(publish(store, set))).toMatchObject({ code: "impossible_change", details });
  }
  expect(await schema(store)).toEqual(before);
  expect((await store.definitions.published()).version).toBe(1);
});

test("a change within one storage keeps the column, and folds where text search begins", async () => {
  const store = await openTestBase();
  await publish(store, setOf({ customer: { name: text(), tag: choice("select", ["ab", "c"]) } }));
  const id = await insert(store, "customer", { name: "Ann", tag: "ab" });
  const changed = setOf({ customer: { name: { ...text(), "x-type": "long-text" }, tag: text() } });
  expect(await kinds(store, changed)).toContain("change-type customer name");
  const { physical } = await publish(store, changed);
  expect(physical.entities.customer?.fields.tag).toMatchObject({ column: "tag", fold: "tag__fold", type: "text" });
  expect((await sql`select tag, tag__fold from customer where id = ${id}`.execute(store.db)).rows).toEqual([
    { tag: "ab", tag__fold: "ab" },
  ]);
});

test("moving the decimal point writes the values anew and refuses to lose digits", async () => {
  const store = await openTestBase();
  await publish(store, setOf({ customer: { amount: decimal(2) } }));
  await insert(store, "customer", { amount: 1250 });
  await insert(store, "customer", {});
  const values = async () => {
    const { physical } = await store.definitions.published();
    const column = sql.ref(physical.entities["customer"]?.fields["amount"]?.column ?? "");
    const { rows } = await sql<{ amount: number }>`select ${column} as amount from customer order by id`.execute(
      store.db,
    );
    return rows.map((row) => row.amount);
  };
  await publish(store, setOf({ customer: { amount: decimal(4) } }));
  expect(await values()).toEqual([125_000, null]);
  await publish(store, setOf({ customer: { amount: decimal(1) } }));
  expect(await values()).toEqual([125, null]);
  const error = await failure(publish(store, setOf({ customer: { amount: integer() } })));
  expect(error).toMatchObject({
    code: "impossible_change",
    details: [{ code: "values_do_not_convert", params: { rows: 1, samples: [{ value: "12.5" }] } }],
  });
  expect(await values()).toEqual([125, null]);
});

test("the earlier version of a rescaled field finds the values that it left", async () => {
  const store = await openTestBase();
  const two = setOf({ customer: { amount: decimal(2) } });
  await publish(store, two);
  await insert(store, "customer", { amount: 1250 });
  await publish(store, setOf({ customer: { amount: decimal(3) } }));
  await publish(store, setOf({ customer: { name: text() } }));
  await publish(store, two);
  expect((await sql`select amount from customer`.execute(store.db)).rows).toEqual([{ amount: 1250 }]);
});

test("options that go and lengths that shrink are told with the records that do not fit", async () => {
  const store = await openTestBase();
  await publish(store, setOf({ customer: { name: text(), tag: choice("select", ["a", "b"]) } }));
  for (const [name, tag] of [
    ["long name", "a"],
    ["x", "b"],
    ["y", "b"],
  ])
    await insert(store, "customer", { name, tag });
  const { warnings, problems } = await store.definitions.plan(
    setOf({ customer: { name: text({ maxLength: 3 }), tag: choice("select", ["a"]) } }),
  );
  expect(problems).toEqual([]);
  expect(warnings.map(({ path, params }) => [path, params?.["rows"]])).toEqual([
    ["/entity/customer/properties/name", 1],
    ["/entity/customer/properties/tag", 2],
  ]);
});

test("two who publish at once: the second gets a conflict with the other's version", async () => {
  const store = await openTestBase();
  const one = store.definitions.publish({ set: setOf({ customer: { name: text() } }), expectedVersion: 0 }, designer);
  const two = store.definitions.publish({ set: setOf({ ticket: { name: text() } }), expectedVersion: 0 }, designer);
  expect(await failure(two)).toMatchObject({ code: "conflict", data: { expected: 0, version: 1 } });
  expect((await one).version).toBe(1);
  expect([...(await store.definitions.published()).entities.keys()]).toEqual(["customer"]);
});

test("definitions with problems are not published", async () => {
  const store = await openTestBase();
  const set = setOf({ deal: { customer: relation("nowhere") } });
  const { problems } = await store.definitions.plan(set);
  expect(problems.length).toBeGreaterThan(0);
  expect(await failure(publish(store, set))).toMatchObject({ code: "invalid_definition", details: problems });
});

test("entities may point at each other and at themselves", async () => {
  const store = await openTestBase();
  await publish(store, setOf({ a: { b: relation("b"), a: relation("a") }, b: { a: relation("a") } }));
  await store.write(async ({ db }) => {
    const at = "2026-01-01T00:00:00.000Z";
    await sql`insert into a (id, rev, created_at, updated_at, b, a) values ('a1', 1, ${at}, ${at}, 'b1', 'a1')`.execute(
      db,
    );
    await sql`insert into b (id, rev, created_at, updated_at, a) values ('b1', 1, ${at}, ${at}, 'a1')`.execute(db);
  });
  expect(await dangling(store)).toEqual([]);
});

test("progress is told step by step, and another process sees the version within a second", async () => {
  const store = await openTestBase();

  const other = await openTestBase({ file: store.file });
  expect((await other.definitions.published()).version).toBe(0);
  const seen: number[] = [];
  const noticed = new Promise<number>((resolve) => other.onChange((notice) => resolve(notice.version)));
  await store.definitions.publish(
    { set: setOf({ customer: { name: text() } }), expectedVersion: 0 },
    designer,
    ({ done, total }) => seen.push(done / total),
  );
  expect(seen.at(-1)).toBe(1);
  expect(await noticed).toBe(1);
  expect((await other.definitions.published()).version).toBe(1);
  const versionInWrite = await other.write(async (scope) => scope.published.version);
  expect(versionInWrite).toBe(1);
});
