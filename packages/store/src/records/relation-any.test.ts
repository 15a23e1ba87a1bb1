import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, type ConditionDocument, type DefinitionSet } from "@quoin/definition";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../actor.ts";
import type { Change, Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

const { customer, deal, visit } = SALES_SET.entity;
const SET: DefinitionSet = {
  ...SALES_SET,
  entity: {
    customer: customer!,
    deal: deal!,
    visit: {
      ...visit!,
      properties: {
        ...visit!.properties,
        about: {
          type: "object",
          "x-type": "relation-any",
          "x-entities": ["customer", "deal"],
          "x-labels": { en: "About", "zh-CN": "关于" },
        },
      },
    },
  },
  role: {
    ...SALES_SET.role,
    seller: {
      ...SALES_SET.role["seller"]!,
      entities: { ...SALES_SET.role["seller"]!.entities, visit: { read: true, create: true, update: true } },
    },
    /** Sees visits and not what they are about. */
    guest: { labels: { en: "Guest", "zh-CN": "访客" }, entities: { visit: { read: true, update: true } } },
  },
};

const seller = someone("u1", "seller");
const guest = someone("u9", "guest");
let test: TestDoor;
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), SET);
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const write = (changes: readonly Change[], actor: Actor = designer) => test.door.write(changes, { actor });
async function create(entity: string, values: Row, actor: Actor = designer): Promise<string> {
  const [made] = await write([{ op: "create", entity, values }], actor);
  return made?.ok === true ? made.id : "";
}
const update = (id: string, values: Row, actor: Actor = designer) =>
  write([{ op: "update", entity: "visit", id, values }], actor);
const about = async (id: string, actor: Actor = designer) => {
  const row = await test.door.get({ entity: "visit", id }, actor, { titles: true });
  return [row["about"], row["about$title"]];
};
const asks = (tests: object): ConditionDocument => ({ required: ["about"], properties: { about: tests } });
const subjects = async (where: ConditionDocument, actor: Actor = designer) => {
  const { data } = await test.door.query({ entity: "visit", where, fields: ["subject"] }, actor);
  return data.map((row) => row["subject"]).sort();
};
async function code(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
    throw error;
  }
  return undefined;
}

describe("a relation to one of several entities", () => {
  it("brings the title from whichever it is, and is found by record and by entity", async () => {
    const [firm, sale] = [await create("customer", { name: "Acme" }), await create("deal", { title: "Big" })];
    const a = await create("visit", { subject: "a", about: { entity: "customer", id: firm } });
    const b = await create("visit", { subject: "b", about: { entity: "deal", id: sale } });
    await create("visit", { subject: "c" });
    expect(await about(a)).toEqual([{ entity: "customer", id: firm }, "Acme"]);
    expect(await about(b)).toEqual([{ entity: "deal", id: sale }, "Big"]);
    expect(await subjects(asks({ const: `deal/${sale}` }))).toEqual(["b"]);
    expect(await subjects(asks({ enum: [`deal/${sale}`, `customer/${firm}`] }))).toEqual(["a", "b"]);
    expect(await subjects(asks({ textStartsWith: "customer/" }))).toEqual(["a"]);
    expect(await subjects({ not: { required: ["about"] } })).toEqual(["c"]);
    expect(await code(subjects({ related: { about: true } }))).toMatchObject({ code: "unknown_key" });
    for (const subject of ["a", "b", "c"]) {
      const { data } = await test.door.query(
        {
          entity: "visit",
          where: { required: ["subject"], properties: { subject: { const: subject } } },
          fields: ["id"],
        },
        designer,
      );
      for (const row of data) await write([{ op: "delete", entity: "visit", id: String(row["id"]) }]);
    }
  });

  it("refuses what is missing, hidden, in the bin or of another entity, the first three alike", async () => {
    const hidden = await create("customer", { name: "Hidden", owner: "u2" });
    const gone = await create("customer", { name: "Gone", owner: "u1" });
    await write([{ op: "delete", entity: "customer", id: gone }]);
    const id = await create("visit", { subject: "x" });
    const told = await Promise.all(
      [hidden, gone, "nowhere"].map((one) => code(update(id, { about: { entity: "customer", id: one } }, seller))),
    );
    expect(told[0]).toMatchObject({
      code: "dangling_relation",
      details: [{ path: "/about", code: "dangling_relation" }],
    });
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(await code(update(id, { about: { entity: "visit", id } }))).toMatchObject({
      code: "validation",
      details: [{ path: "/about/entity" }],
    });
  });

  it("is as good as empty for who may not see the other end, at every door", async () => {
    const [mine, other] = [
      await create("customer", { name: "Mine", owner: "u1" }),
      await create("customer", { name: "Other", owner: "u2" }),
    ];
    const [seen, unseen] = [
      await create("visit", { subject: "seen", about: { entity: "customer", id: mine } }),
      await create("visit", { subject: "unseen", about: { entity: "customer", id: other } }),
    ];
    const among = (where: ConditionDocument): ConditionDocument => ({
      allOf: [{ required: ["subject"], properties: { subject: { enum: ["seen", "unseen"] } } }, where],
    });
    expect(await about(seen, seller)).toEqual([{ entity: "customer", id: mine }, "Mine"]);
    expect(await about(unseen, seller)).toEqual([undefined, undefined]);
    expect(await subjects(among({ required: ["about"] }), seller)).toEqual(["seen"]);
    expect(await subjects(among({ not: { required: ["about"] } }), seller)).toEqual(["unseen"]);
    expect(await subjects(among(asks({ const: `customer/${other}` })), seller)).toEqual([]);
    expect(await subjects(among({ not: asks({ const: `customer/${other}` }) }), seller)).toEqual(["seen", "unseen"]);
    expect(await subjects(among(asks({ textStartsWith: "customer/" })), seller)).toEqual(["seen"]);
    const groups = await test.door.aggregate(
      { entity: "visit", where: among(true), group: [{ field: "about" }], aggregates: [{ fn: "count", as: "n" }] },
      seller,
    );
    expect(JSON.stringify(groups)).not.toContain(other);
    const history = await test.door.history({ entity: "visit", id: unseen }, seller, { limit: 9 });
    expect(JSON.stringify(history)).not.toContain(other);
    const then = await test.door.asOf(
      { entity: "visit", id: unseen, asOf: new Date(Date.now() + 1000).toISOString() },
      seller,
    );
    expect(JSON.stringify(then)).not.toContain(other);
    const [answer] = await update(unseen, { subject: "unseen" }, seller);
    expect(JSON.stringify(answer)).not.toContain(other);
    const [changed] = await update(unseen, { subject: "still unseen" }, seller);
    expect(JSON.stringify(changed)).not.toContain(other);
    // Whoever leaves it alone leaves what they do not see.
    expect(await about(unseen)).toEqual([{ entity: "customer", id: other }, "Other"]);
    expect(await about(seen, guest)).toEqual([undefined, undefined]);
    await write([{ op: "delete", entity: "customer", id: mine }]);
    expect(await about(seen, seller)).toEqual([undefined, undefined]);
    await write([{ op: "restore", entity: "customer", id: mine }]);
    expect(await about(seen, seller)).toEqual([{ entity: "customer", id: mine }, "Mine"]);
  });

  it("is emptied when what it points at is purged, and nothing else is", async () => {
    const [firm, other] = [await create("customer", { name: "Firm" }), await create("customer", { name: "Stays" })];
    const [a, b] = [
      await create("visit", { subject: "p", about: { entity: "customer", id: firm } }),
      await create("visit", { subject: "q", about: { entity: "customer", id: other } }),
    ];
    await write([{ op: "delete", entity: "visit", id: a }]);
    await write([{ op: "delete", entity: "customer", id: firm }]);
    await write([{ op: "purge", entity: "customer", id: firm }]);
    await write([{ op: "restore", entity: "visit", id: a }]);
    expect(await about(a)).toEqual([undefined, undefined]);
    expect(await about(b)).toEqual([{ entity: "customer", id: other }, "Stays"]);
    const [last] = (await test.door.history({ entity: "visit", id: a }, designer, { limit: 9 })).filter(
      ({ op }) => op === "update",
    );
    expect(last?.after["about"]).toBeUndefined();
  });
});
