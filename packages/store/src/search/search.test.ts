import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

let test: TestDoor;
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
const CUSTOMERS: readonly Row[] = [
  { name: "张伟", phone: "+8613816012288", owner: "u1", secret: "猎户座" },
  { name: "张伟明", owner: "u1" },
  { name: "伟业科技", note: "联系人张伟", owner: "u2" },
  { name: "单雄信", owner: "u1" },
  { name: "重庆长安", owner: "u1" },
  { name: "Müller & Söhne GmbH", owner: "u1", tier: "a" },
  { name: "ACME Ltd", owner: "u1", note: "100% sure" },
  { name: "👍 Emoji", owner: "u1" },
];

beforeAll(async () => {
  test = await openTestDoor(join(directory, "q.db"), SALES_SET);
  await test.door.write(
    CUSTOMERS.map((values) => ({ op: "create", entity: "customer", values })),
    { actor: designer },
  );
  await test.door.write([{ op: "create", entity: "deal", values: { title: "张伟的订单" } }], { actor: designer });
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const names = async (search: string, actor = designer) =>
  (await test.door.query({ entity: "customer", search, fields: ["name"] }, actor)).data.map((row) => row["name"]);
const hits = async (text: string, actor = designer) =>
  (await test.door.search(text, actor, { limit: 10 })).map((hit) => hit.title);

describe("a list's search", () => {
  it("finds a Chinese name by characters, pinyin, syllables and initials", async () => {
    for (const typed of ["张伟", "张", "伟", "zhangwei", "zw", "zhang wei", "ZHANG", "zhangw", "ｚｗ"])
      expect(await names(typed)).toContain("张伟");
    expect(await names("伟明")).toEqual(["张伟明"]);
    expect(await names("伟张")).toEqual([]);
    expect(await names("科业")).toEqual([]);
  });

  it("reads surnames and characters with two readings both ways", async () => {
    for (const typed of ["shanxiongxin", "danxiongxin", "sxx", "dxx"]) expect(await names(typed)).toEqual(["单雄信"]);
    expect(await names("chongqing")).toEqual(["重庆长安"]);
  });

  it("finds words by their beginning, whatever case, width or marks between", async () => {
    for (const typed of ["acme", "ACM", "ltd acme", "ＡＣＭＥ", '"acme"', "acme*", "acme OR"])
      expect([typed, await names(typed)]).toEqual([typed, typed === "acme OR" ? [] : ["ACME Ltd"]]);
    expect(await names("müller")).toEqual(["Müller & Söhne GmbH"]);
    expect(await names("cme")).toEqual([]);
    expect(await names("100%")).toEqual(["ACME Ltd"]);
    expect(await names("%")).toEqual([]);
    expect(await names("  ")).toHaveLength(8);
  });

  it("finds names with accents and in traditional characters as most people type them, and the other way round", async () => {
    const values = ["José Núñez", "Jose Nunez", "國際商貿", "国际商贸", "Łódź Straße", "ガス"].map((name) => ({
      name,
    }));
    const made = await test.door.write(
      values.map((one) => ({ op: "create", entity: "customer", values: one }) as const),
      { actor: designer },
    );
    const [josé, jose, traditional, simple, street, gas] = values.map(({ name }) => name);
    for (const typed of ["jose", "José", "nune", "núñ", "JOSE NUNEZ"])
      expect([typed, (await names(typed)).toSorted()]).toEqual([typed, [jose, josé]]);
    for (const typed of ["国际", "國際", "國际", "商贸", "贸"])
      expect([typed, (await names(typed)).toSorted()]).toEqual([typed, [simple, traditional].toSorted()]);
    for (const typed of ["lodz", "strasse", "Łódź straße"])
      expect([typed, await names(typed)]).toEqual([typed, [street]]);
    expect([await names("ガ"), await names("カ")]).toEqual([[gas], []]);
    expect((await hits("jose nunez")).toSorted()).toEqual([jose, josé]);
    await test.door.write(
      made.flatMap((one) => (one.ok ? [{ op: "delete", entity: "customer", id: one.id } as const] : [])),
      { actor: designer },
    );
  });

  it("finds a phone by its beginning, its end, and as people write it", async () => {
    for (const typed of ["13816012288", "1381", "2288", "+86 138-1601-2288", "138 1601", "8613816"])
      expect([typed, await names(typed)]).toEqual([typed, ["张伟"]]);
    expect(await names("1601")).toEqual([]);
  });

  it("follows every change of a record", async () => {
    const [made] = await test.door.write([{ op: "create", entity: "customer", values: { name: "临时客户" } }], {
      actor: designer,
    });
    const id = made?.ok === true ? made.id : "";
    expect(await names("临时")).toEqual(["临时客户"]);
    await test.door.write([{ op: "update", entity: "customer", id, values: { name: "永久客户" } }], {
      actor: designer,
    });
    expect([await names("临时"), await names("yjkh")]).toEqual([[], ["永久客户"]]);
    await test.door.write([{ op: "delete", entity: "customer", id }], { actor: designer });
    expect(await names("永久")).toEqual([]);
    await test.door.write([{ op: "restore", entity: "customer", id }], { actor: designer });
    expect(await names("永久")).toEqual(["永久客户"]);
    await test.door.write(
      [
        { op: "delete", entity: "customer", id },
        { op: "purge", entity: "customer", id },
      ],
      { actor: designer },
    );
    expect(await names("永久")).toEqual([]);
  });
});

describe("publishing", () => {
  it("indexes anew what a new version searches", async () => {
    expect(await names("猎户座")).toEqual(["张伟"]);
    expect(await names("lhz")).toEqual([]);
    const customer = SALES_SET.entity["customer"];
    const properties = customer?.properties ?? {};
    const secret = { ...properties["secret"], "x-type": "text", "x-name": true };
    const set = {
      ...SALES_SET,
      entity: {
        ...SALES_SET.entity,
        customer: { type: "object" as const, ...customer, properties: { ...properties, secret } },
      },
    };
    await test.store.definitions.publish({ set, expectedVersion: 1 }, designer);
    expect(await names("lhz")).toEqual(["张伟"]);
    const { "x-name": _, ...hidden } = { ...secret, "x-search": false };
    await test.store.definitions.publish(
      {
        set: {
          ...set,
          entity: {
            ...set.entity,
            customer: { ...set.entity.customer, properties: { ...properties, secret: hidden } },
          },
        },
        expectedVersion: 2,
      },
      designer,
    );
    expect(await names("猎户座")).toEqual([]);
    await test.store.definitions.publish({ set: SALES_SET, expectedVersion: 3 }, designer);
    expect(await names("猎户座")).toEqual(["张伟"]);
  });
});

describe("search over everything", () => {
  it("puts the whole title first, then its beginnings, then the rest, with the entity", async () => {
    expect(await hits("张伟")).toEqual(["张伟", "张伟明", "张伟的订单", "伟业科技"]);
    expect((await test.door.search("muller", designer, { limit: 5 }))[0]).toMatchObject({ matched: "name" });
    const [first] = await test.door.search("mueller", designer, { limit: 5 });
    expect(first).toBeUndefined();
    expect((await test.door.search("mül", designer, { limit: 5 }))[0]).toMatchObject({
      entity: "customer",
      title: "Müller & Söhne GmbH",
      subtitle: "a",
      matched: "name",
    });
    expect(
      (await test.door.search("张伟", designer, { limit: 10, entities: ["deal"] })).map((hit) => hit.entity),
    ).toEqual(["deal"]);
    expect(await hits("")).toEqual([]);
    expect(await hits("、。")).toEqual([]);
  });

  it("finds nothing through rows and fields that the reader may not read", async () => {
    expect(await hits("猎户座")).toEqual(["张伟"]);
    expect(await hits("猎户座", someone("u1", "seller"))).toEqual([]);
    expect(await hits("张伟", someone("u1", "seller"))).toEqual(["张伟", "张伟明"]);
    expect(await hits("2288", someone("u2", "viewer"))).toEqual([]);
    expect(await hits("联系人", someone("u2", "viewer"))).toEqual([]);
    expect(await hits("联系人", someone("u2", "viewer", "seller"))).toEqual(["伟业科技"]);
    expect(await hits("联系人", someone("u1", "viewer", "seller"))).toEqual([]);
    expect(await hits("张伟", someone("u9"))).toEqual([]);
  });
});
