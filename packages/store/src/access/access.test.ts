import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { Change, Door, Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

let test: TestDoor;
let door: Door;
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
const seller = someone("u1", "seller");
const viewer = someone("u2", "viewer");
const both = someone("u1", "seller", "viewer");
const clerk = someone("u3", "clerk");
const stranger = someone("u9");
const ids: Record<string, string> = {};

beforeAll(async () => {
  test = await openTestDoor(join(directory, "q.db"), SALES_SET);
  door = test.door;
  const make = async (name: string, entity: string, values: Row) => {
    const [result] = await door.write([{ op: "create", entity, values }], { actor: designer });
    if (result?.ok === true) ids[name] = result.id;
  };
  await make("mine", "customer", {
    name: "Mine",
    owner: "u1",
    secret: "s1",
    phone: "+8613816012288",
    credit: 5,
    tier: "a",
  });
  await make("theirs", "customer", {
    name: "Theirs",
    owner: "u2",
    secret: "s2",
    phone: "+8613900000000",
    credit: 7,
    tier: "b",
  });
  await make("won", "deal", { title: "Won", customer: ids["theirs"], stage: "won", amount: 100, owner: "u2" });
  await make("open", "deal", { title: "Open", customer: ids["mine"], stage: "new", amount: 50, owner: "u1" });
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "fine";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
const rows = async (actor: Actor, entity = "customer") =>
  (await door.query({ entity, sort: [{ field: "id" }] }, actor)).data;
const write = (change: Change, actor: Actor) => door.write([change], { actor });
const update = (name: string, values: Row, actor: Actor) =>
  write(
    { op: "update", entity: name === "won" || name === "open" ? "deal" : "customer", id: ids[name] ?? "", values },
    actor,
  );

it("shows each role its rows and fields; a masked value has its middle hidden", async () => {
  expect((await rows(seller)).map((row) => [row["name"], row["secret"], row["credit"]])).toEqual([
    ["Mine", undefined, 5],
  ]);
  expect(await rows(viewer)).toEqual([
    { id: ids["mine"], rev: 1, name: "Mine", phone: "138****2288", tier: "a", owner: "u1" },
    { id: ids["theirs"], rev: 1, name: "Theirs", phone: "139****0000", tier: "b", owner: "u2" },
  ]);
  expect(await codeOf(rows(stranger))).toBe("not_found");
  expect(await codeOf(door.query({ entity: "visit" }, seller))).toBe("not_found");
  expect(await codeOf(door.query({ entity: "nothing" }, seller))).toBe("not_found");
});

it("guards a field row by row where the roles that show the row differ in it", async () => {
  const seen = await rows(both);
  expect(seen.map((row) => [row["name"], row["credit"], row["phone"]])).toEqual([
    ["Mine", 5, "+8613816012288"],
    ["Theirs", undefined, "139****0000"],
  ]);
  const query = (where: object) =>
    door
      .query({ entity: "customer", where: { ...where }, fields: ["name"] }, both)
      .then((page) => page.data.map((row) => row["name"]));
  expect(await query({ required: ["credit"], properties: { credit: { minimum: 1 } } })).toEqual(["Mine"]);
  expect(await query({ not: { required: ["credit"] } })).toEqual(["Theirs"]);
  expect(await query({ required: ["phone"], properties: { phone: { textContains: "139" } } })).toEqual([]);
  expect(
    await door.aggregate(
      {
        entity: "customer",
        aggregates: [
          { fn: "sum", field: "credit", as: "sum" },
          { fn: "count", as: "n" },
        ],
      },
      both,
    ),
  ).toEqual([{ sum: 5, n: 2 }]);
  expect(
    await door.aggregate(
      { entity: "customer", group: [{ field: "credit" }], aggregates: [{ fn: "count", as: "n" }] },
      both,
    ),
  ).toEqual([{ credit: 5, n: 1 }, { n: 1 }]);
  const sorted = await door.query(
    { entity: "customer", sort: [{ field: "credit", desc: true }], fields: ["name"] },
    both,
  );
  expect(sorted.data.map((row) => row["name"])).toEqual(["Mine", "Theirs"]);
  expect((await door.query({ entity: "customer", search: "13900000000", fields: ["name"] }, both)).data).toEqual([]);
  expect((await door.query({ entity: "customer", search: "2288", fields: ["name"] }, both)).data).toMatchObject([
    { name: "Mine" },
  ]);
});

it("gives one answer for fields that do not exist and fields that may not be used", async () => {
  for (const field of ["secret", "nothing"]) {
    const uses = [
      door.query({ entity: "customer", fields: [field] }, seller),
      door.query({ entity: "customer", sort: [{ field }] }, seller),
      door.query({ entity: "customer", where: { required: [field] } }, seller),
      door.query({ entity: "deal", fields: [`customer.${field}`] }, seller),
      door.query({ entity: "deal", where: { related: { customer: { required: [field] } } } }, seller),
      door.aggregate({ entity: "customer", group: [{ field }], aggregates: [{ fn: "count", as: "n" }] }, seller),
      door.aggregate({ entity: "customer", aggregates: [{ fn: "min", field, as: "n" }] }, seller),
      door.get({ entity: "customer", id: ids["mine"] ?? "" }, seller, { fields: [field] }),
      update("mine", { [field]: "x" }, seller),
      write({ op: "create", entity: "customer", values: { name: "x", [field]: "x" } }, seller),
    ];
    for (const use of uses) expect(await codeOf(use)).toBe("unknown_key");
  }
  for (const use of [{ where: { required: ["phone"] } }, { sort: [{ field: "phone" }] }])
    expect(await codeOf(door.query({ entity: "customer", ...use }, viewer))).toBe("unknown_key");
  expect((await door.query({ entity: "customer", search: "2288" }, viewer)).data).toEqual([]);
});

it("reads related records only as far as the reader may", async () => {
  const deals = await door.query(
    {
      entity: "deal",
      fields: ["title", "customer", "customer.name", "customer.tier"],
      titles: true,
      sort: [{ field: "customer.name" }],
    },
    clerk,
  );
  expect(deals.data.map((row) => [row["title"], row["customer.name"], row["customer$title"]])).toEqual([
    ["Open", "Mine", "Mine"],
    ["Won", "Theirs", "Theirs"],
  ]);
  const own = await door.query({ entity: "deal", fields: ["title", "customer", "customer.name"], titles: true }, both);
  expect(own.data.map((row) => [row["title"], row["customer.name"]])).toEqual([
    ["Won", "Theirs"],
    ["Open", "Mine"],
  ]);
  const alone = await door.query(
    { entity: "deal", titles: true, fields: ["title", "customer", "customer.name"] },
    someone("u2", "seller"),
  );
  expect(alone.data).toMatchObject([{ title: "Won", "customer.name": "Theirs" }]);
  await door.write([{ op: "update", entity: "customer", id: ids["theirs"] ?? "", values: { owner: "u5" } }], {
    actor: designer,
  });
  const hidden = await door.query(
    { entity: "deal", titles: true, fields: ["title", "customer", "customer.name"] },
    someone("u2", "seller"),
  );
  expect(hidden.data).toEqual([{ id: ids["won"], title: "Won", customer: ids["theirs"] }]);
  const where = { related: { customer: { required: ["name"] } } };
  expect((await door.query({ entity: "deal", where }, someone("u2", "seller"))).data).toEqual([]);
  await door.write([{ op: "update", entity: "customer", id: ids["theirs"] ?? "", values: { owner: "u2" } }], {
    actor: designer,
  });
});

it("lets one write where a role lets one, before the change; a relation must be in sight", async () => {
  expect(await codeOf(update("theirs", { name: "x" }, seller))).toBe("not_found");
  expect(await codeOf(update("theirs", { name: "x" }, viewer))).toBe("forbidden");
  expect(await codeOf(update("theirs", { name: "x" }, both))).toBe("forbidden");
  expect(await codeOf(update("won", { title: "x" }, clerk))).toBe("forbidden");
  expect(await codeOf(update("open", { amount: 1 }, clerk))).toBe("forbidden");
  expect(await codeOf(write({ op: "create", entity: "deal", values: { title: "x" } }, clerk))).toBe("forbidden");
  expect(await codeOf(write({ op: "delete", entity: "deal", id: ids["open"] ?? "" }, clerk))).toBe("forbidden");
  expect(
    await codeOf(write({ op: "create", entity: "deal", values: { title: "x", customer: ids["theirs"] } }, seller)),
  ).toBe("dangling_relation");
  expect(
    await codeOf(write({ op: "create", entity: "deal", values: { title: "x", customer: "no-such-record" } }, seller)),
  ).toBe("dangling_relation");
  // Handing a record over moves it out of one's own sight: allowed, and the answer shows no more than its id.
  const [made] = await write({ op: "create", entity: "customer", values: { name: "Given away" } }, seller);
  const id = made?.ok === true ? made.id : "";
  expect(made).toMatchObject({ ok: true, record: { name: "Given away", owner: "u1" } });
  const [given] = await write({ op: "update", entity: "customer", id, values: { owner: "u7" } }, seller);
  expect(given).toMatchObject({ ok: true, record: { id, rev: 2 } });
  expect(given?.ok === true && Object.keys(given.record)).toEqual(["id", "rev"]);
  expect(await codeOf(door.get({ entity: "customer", id }, seller))).toBe("not_found");
});

it("keeps the past of fields from who may not read them", async () => {
  await door.write([{ op: "update", entity: "customer", id: ids["mine"] ?? "", values: { secret: "changed" } }], {
    actor: designer,
  });
  await door.write(
    [{ op: "update", entity: "customer", id: ids["mine"] ?? "", values: { phone: "+8613700000000", credit: 6 } }],
    { actor: designer },
  );
  const ref = { entity: "customer", id: ids["mine"] ?? "" };
  const past = async (actor: Actor) => (await door.history(ref, actor, { limit: 10 })).map((entry) => entry.after);
  expect(await past(seller)).toEqual([
    { phone: "+8613700000000", credit: 6 },
    expect.not.objectContaining({ secret: "s1" }),
  ]);
  expect(await past(viewer)).toEqual([
    { phone: "137****0000" },
    { name: "Mine", phone: "138****2288", tier: "a", owner: "u1" },
  ]);
  expect(await codeOf(door.history({ entity: "customer", id: ids["theirs"] ?? "" }, seller, { limit: 5 }))).toBe(
    "not_found",
  );
});

it("denies what a role says in a condition that cannot be told for this user", async () => {
  const { subordinates: _, ...nobody } = { ...someone("u1", "seller"), userId: null, subordinates: [] };
  expect(await door.query({ entity: "customer" }, nobody).catch((error: AppError) => error.code)).toBe("not_found");
});
