import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConditionDocument, DefinitionSet, FieldSchema } from "@quoin/definition";
import { AppError } from "@quoin/definition";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

const list = (type: string, more: Partial<FieldSchema>): FieldSchema => ({
  type: "array",
  "x-type": type,
  items: { type: "string" },
  uniqueItems: true,
  "x-labels": { en: "List", "zh-CN": "列表" },
  ...more,
});
const { customer, deal, visit } = SALES_SET.entity;
const customers = { "x-entity": "customer" };
const SET: DefinitionSet = {
  ...SALES_SET,
  entity: {
    customer: customer!,
    visit: visit!,
    deal: {
      ...deal!,
      properties: {
        ...deal!.properties,
        partners: list("relations", customers),
        rivals: list("relations", { ...customers, "x-on-delete": "clear" }),
        referees: list("relations", { ...customers, "x-on-delete": "refuse" }),
        members: list("users", {}),
      },
    },
  },
};

const seller = someone("u1", "seller");
let test: TestDoor;
let directory: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), SET);
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function create(entity: string, values: Row, actor: Actor = designer): Promise<string> {
  const [made] = await test.door.write([{ op: "create", entity, values }], { actor });
  return made?.ok === true ? made.id : "";
}
const update = (id: string, values: Row, actor: Actor = designer) =>
  test.door.write([{ op: "update", entity: "deal", id, values }], { actor });
const remove = (id: string) => test.door.write([{ op: "delete", entity: "customer", id }], { actor: designer });
const partners = async (id: string, actor: Actor = designer): Promise<unknown> =>
  (await test.door.get({ entity: "deal", id }, actor))["partners"];
const found = async (entity: string, where: ConditionDocument, actor: Actor = designer): Promise<unknown[]> =>
  (await test.door.query({ entity, where, fields: ["id"] }, actor)).data.map((row) => row["id"]);
const has = (key: string, id: string) => ({ required: [key], properties: { [key]: { contains: { const: id } } } });
async function code(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "none";
}

describe("a list of relations", () => {
  it("keeps its order, brings titles, and is found from both sides", async () => {
    const [a, b] = [await create("customer", { name: "Alpha" }), await create("customer", { name: "Beta" })];
    const id = await create("deal", { title: "Big", partners: [b, a] });
    const other = await create("deal", { title: "Small" });
    expect(await partners(id)).toEqual([b, a]);
    const page = await test.door.query(
      { entity: "deal", fields: ["id", "partners"], titles: true, sort: [{ field: "title" }] },
      designer,
    );
    expect(page.data).toEqual([{ id, partners: [b, a], partners$title: ["Beta", "Alpha"] }, { id: other }]);
    expect(await found("deal", has("partners", a))).toEqual([id]);
    expect(await found("deal", { not: { required: ["partners"] } })).toEqual([other]);
    const named = { required: ["name"], properties: { name: { const: "Alpha" } } };
    expect(await found("deal", { related: { partners: named } })).toEqual([id]);
    const big = { required: ["title"], properties: { title: { const: "Big" } } };
    expect((await found("customer", { related: { "deal.partners": big } })).sort()).toEqual([a, b].sort());
    await update(id, { partners: [a] });
    expect(await partners(id)).toEqual([a]);
  });

  it("refuses what is missing, forbidden, twice or no list, and leaves the record as it was", async () => {
    const a = await create("customer", { name: "Alpha" });
    const theirs = await create("customer", { name: "Theirs" });
    const id = await create("deal", { title: "Big", partners: [a], owner: "u1" });
    expect(await code(update(id, { partners: [a, "nobody"] }))).toBe("dangling_relation");
    expect(await code(update(id, { partners: [theirs] }, seller))).toBe("dangling_relation");
    expect(await code(update(id, { partners: [a, a] }))).toBe("validation");
    expect(await code(update(id, { partners: a }))).toBe("validation");
    expect(await partners(id)).toEqual([a]);
  });

  it("hides what the reader may not see, in rows, titles, conditions, counts and history, and keeps it when they write", async () => {
    const mine = await create("customer", { name: "Mine", owner: "u1" });
    const second = await create("customer", { name: "Second", owner: "u1" });
    const theirs = await create("customer", { name: "Theirs", owner: "u2" });
    const id = await create("deal", { title: "Big", owner: "u1", partners: [theirs, mine] });
    const bare = await create("deal", { title: "Bare", owner: "u1", partners: [theirs] });
    expect(await partners(id, seller)).toEqual([mine]);
    expect(await partners(bare, seller)).toBeUndefined();
    const page = await test.door.query(
      { entity: "deal", fields: ["id", "partners"], titles: true, sort: [{ field: "title", desc: true }] },
      seller,
    );
    expect(page.data).toEqual([{ id, partners: [mine], partners$title: ["Mine"] }, { id: bare }]);
    expect(await found("deal", has("partners", theirs), seller)).toEqual([]);
    expect(await found("deal", { required: ["partners"] }, seller)).toEqual([id]);
    const atLeast = (minItems: number) => ({ required: ["partners"], properties: { partners: { minItems } } });
    expect(await found("deal", atLeast(2), seller)).toEqual([]);
    expect(await found("deal", atLeast(2))).toEqual([id]);

    const [result] = await update(id, { partners: [second] }, seller);
    expect(result).toMatchObject({ ok: true, record: { partners: [second] } });
    expect(await partners(id)).toEqual([second, theirs]);
    const [emptied] = await update(id, { partners: null }, seller);
    expect(emptied?.ok === true && emptied.record["partners"]).toBe(undefined);
    expect(await partners(id)).toEqual([theirs]);
    const history = await test.door.history({ entity: "deal", id }, seller, { limit: 10 });
    expect(JSON.stringify(history)).not.toContain(theirs);
    const then = await test.door.asOf({ entity: "deal", id, asOf: new Date().toISOString() }, seller);
    expect(JSON.stringify(then)).not.toContain(theirs);
    expect(history[0]).toMatchObject({ before: { partners: [second] }, after: {} });
    // What looks the same to the writer is no change, wherever the hidden ones stand.
    await update(id, { partners: [theirs, mine] });
    const before = await test.door.get({ entity: "deal", id }, designer);
    await update(id, { partners: [mine] }, seller);
    expect(await test.door.get({ entity: "deal", id }, designer)).toEqual(before);
  });

  it("hides deleted records, keeps them through writes, and shows them again when they are restored", async () => {
    const [a, b] = [await create("customer", { name: "Alpha" }), await create("customer", { name: "Beta" })];
    const id = await create("deal", { title: "Big", partners: [a, b] });
    await remove(a);
    expect(await partners(id)).toEqual([b]);
    expect(await found("deal", has("partners", a))).toEqual([]);
    const c = await create("customer", { name: "Gamma" });
    await update(id, { partners: [b, c] });
    expect(await partners(id)).toEqual([b, c]);
    await test.door.write([{ op: "restore", entity: "customer", id: a }], { actor: designer });
    expect(await partners(id)).toEqual([b, c, a]);
    await remove(a);
    await test.door.write([{ op: "purge", entity: "customer", id: a }], { actor: designer });
    await update(id, { title: "Bigger" });
    expect(await partners(id)).toEqual([b, c]);
  });

  it("does as its rule says when what it points at is deleted", async () => {
    const [a, b] = [await create("customer", { name: "Alpha" }), await create("customer", { name: "Beta" })];
    const id = await create("deal", { title: "Big", rivals: [a, b], referees: [b] });
    expect(await code(remove(b))).toBe("conflict");
    await remove(a);
    await test.door.write([{ op: "restore", entity: "customer", id: a }], { actor: designer });
    expect((await test.door.get({ entity: "deal", id }, designer))["rivals"]).toEqual([b]);
  });
});

describe("a list of people", () => {
  it("is filtered by one of them, by me, and by those below me", async () => {
    const id = await create("deal", { title: "Big", members: ["u1", "u2"] });
    await create("deal", { title: "Other", members: ["u3"] });
    const of = (test: object) => ({ required: ["members"], properties: { members: test } });
    expect(await found("deal", has("members", "u2"))).toEqual([id]);
    expect(await found("deal", of({ isCurrentUser: true }), someone("u1", "clerk"))).toEqual([id]);
    expect(await found("deal", of({ isCurrentUser: true }), someone("u9", "clerk"))).toEqual([]);
  });
});
