import type { DefinitionSet, DuplicateRule } from "@quoin/definition";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../actor.ts";
import type { Change, Row, WriteContext } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";
import { MATCH_JOB } from "./match-job.ts";
import { MATCH_MIGRATIONS } from "./match-migrations.ts";

const setWith = (...rules: readonly DuplicateRule[]): DefinitionSet => ({
  ...SALES_SET,
  entity: { ...SALES_SET.entity, customer: { ...SALES_SET.entity["customer"]!, "x-duplicates": rules } },
});
const COMPANY: DuplicateRule = { id: "company", on: [{ field: "name", by: "organisation" }], act: "warn" };
const PHONE: DuplicateRule = {
  id: "line",
  on: [
    { field: "phone", by: "digits" },
    { field: "tier", by: "exact" },
  ],
  act: "block",
  where: { not: { required: ["tier"], properties: { tier: { const: "c" } } } },
};
const seller = someone("u1", "seller");
const other = someone("u2", "seller");

let test: TestDoor;
let directory: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), setWith(COMPANY, PHONE));
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const write = (changes: readonly Change[], context: Partial<WriteContext> = {}) =>
  test.door.write(changes, { actor: designer, ...context });
async function create(values: Row, actor: Actor = designer, more: Partial<WriteContext> = {}): Promise<string> {
  const [made] = await write([{ op: "create", entity: "customer", values }], { actor, ...more });
  return made?.ok === true ? made.id : "";
}
const look = async (values: Row, actor: Actor = designer, id?: string) =>
  (await test.door.duplicates({ entity: "customer", values, ...(id === undefined ? {} : { id }) }, actor)).map(
    ({ record, ...match }) => ({ ...match, id: record?.["id"] }),
  );
const publish = async (...rules: readonly DuplicateRule[]): Promise<void> => {
  const { version } = await test.store.definitions.published();
  await test.store.definitions.publish({ set: setWith(...rules), expectedVersion: version }, designer);
};
const fillKeys = async (): Promise<void> => {
  const signal = new AbortController().signal;
  await test.store.handlers[MATCH_JOB]?.(
    { id: "j", kind: MATCH_JOB, payload: null, attempt: 1 } as never,
    { signal, progress: () => undefined } as never,
  );
};

describe("rules for duplicates", () => {
  it("find what is entered by any form of a company's name", async () => {
    const id = await create({ name: "杭州泽文精密仪器有限公司" });
    expect(await look({ name: "杭州泽文精密仪器（中国）股份有限公司" })).toEqual([
      { rules: ["company"], act: "warn", fields: ["name"], id },
    ]);
    expect(await look({ name: "杭州泽文" })).toEqual([]);
    expect(await look({ name: "杭州泽文精密仪器" }, designer, id)).toEqual([]);
  });

  it("see through accents, widths and traditional characters, also in keys that were made before they did", async () => {
    const id = await create({ name: "台灣國際電子股份有限公司" });
    const second = await create({ name: "Société Générale S.A." });
    const found = async () => [await look({ name: "台湾国际电子" }), await look({ name: "ＳＯＣＩＥＴＥ generale" })];
    expect(await found()).toMatchObject([[{ id }], [{ id: second }]]);
    await sql`update quoin_match set key = 'old' || key`.execute(test.store.db);
    expect(await found()).toEqual([[], []]);
    const [, letters] = MATCH_MIGRATIONS;
    await letters?.up(test.store.db, test.store.dialect);
    const waiting = await test.store.jobs.list({ kinds: [MATCH_JOB], status: ["waiting"] });
    expect(waiting.map(({ key }) => key)).toContain(`${MATCH_JOB}:letters`);
    await fillKeys();
    expect(await found()).toMatchObject([[{ id }], [{ id: second }]]);
    expect(await test.store.verify()).toEqual([]);
  });

  it("follow what becomes of a record", async () => {
    const id = await create({ name: "Acme Inc." });
    await write([{ op: "update", entity: "customer", id, values: { name: "Zenith Ltd" } }]);
    expect(await look({ name: "ACME" })).toEqual([]);
    expect(await look({ name: "Zenith" })).toMatchObject([{ id }]);
    await write([{ op: "delete", entity: "customer", id }]);
    expect(await look({ name: "Zenith" })).toEqual([]);
    await write([{ op: "restore", entity: "customer", id }]);
    expect(await look({ name: "Zenith" })).toMatchObject([{ id }]);
    await write([{ op: "delete", entity: "customer", id }]);
    await write([{ op: "purge", entity: "customer", id }]);
    expect(await look({ name: "Zenith" })).toEqual([]);
  });

  it("block by all their fields together, where their condition holds, and say of which record", async () => {
    const id = await create({ name: "A", phone: "13816012288", tier: "a" });
    const same = { name: "B", phone: "+86 138 1601 2288", tier: "a" };
    await expect(create(same)).rejects.toMatchObject({
      code: "duplicate",
      details: [{ path: "/phone", code: "duplicate_record", params: { rules: ["line"] } }],
      data: { duplicates: [{ rules: ["line"], act: "block", record: { id, name: "A" } }] },
    });
    await create({ ...same, tier: "b" });
    await create({ ...same, tier: "c" });
    const third = await create({ ...same, tier: "c" });
    await expect(write([{ op: "update", entity: "customer", id: third, values: { tier: "a" } }])).rejects.toMatchObject(
      { code: "duplicate" },
    );
    // What was let in once may be worked on.
    await write([{ op: "create", entity: "customer", values: same }], { duplicates: "allow" });
    await write([{ op: "update", entity: "customer", id, values: { name: "A2" } }]);
  });

  it("block within one call too, each change by itself where they stand alone", async () => {
    const one: Change = { op: "create", entity: "customer", values: { name: "A", phone: "13816012288", tier: "a" } };
    const results = await write([one, one, { ...one, values: { name: "B" } }], { partial: true });
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    await expect(
      write([
        { ...one, values: { ...one.values, tier: "b" } },
        { ...one, values: { ...one.values, tier: "b" } },
      ]),
    ).rejects.toMatchObject({
      code: "duplicate",
      data: { index: 1 },
    });
  });

  it("let what only warns refuse where the writer asks for it", async () => {
    await create({ name: "Acme Inc." });
    await create({ name: "ACME" });
    await expect(create({ name: "acme" }, designer, { duplicates: "refuse" })).rejects.toMatchObject({
      code: "duplicate",
      details: [{ path: "/name" }, { path: "/name" }],
    });
  });

  it("tell nothing of records that one may not see, but that there is one where the rule blocks", async () => {
    await create({ name: "Acme Inc.", phone: "13816012288", tier: "a" }, other);
    expect(await look({ name: "Acme" }, seller)).toEqual([]);
    await create({ name: "Acme" }, seller, { duplicates: "refuse" });
    const same = { name: "B", phone: "13816012288", tier: "a" };
    expect(await look(same, seller)).toEqual([
      { rules: ["line"], act: "block", fields: ["phone", "tier"], id: undefined },
    ]);
    await expect(create(same, seller)).rejects.toMatchObject({
      data: { duplicates: [{ rules: ["line"], act: "block", fields: ["phone", "tier"] }] },
    });
    await publish({ ...COMPANY, tells: "owner" }, { ...PHONE, tells: "owner" });
    await fillKeys();
    expect(await look({ name: "Acme" }, seller)).toMatchObject([
      { rules: ["company"] },
      { rules: ["company"], owner: "u2" },
    ]);
    expect((await look(same, seller)).map(({ owner }) => owner)).toEqual(["u2"]);
  });

  it("make the keys of the records that are there once they are published, and again after a change", async () => {
    await publish();
    await fillKeys();
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1)
      for (const made of await write(
        Array.from({ length: 400 }, (_, n) => ({ op: "create", entity: "customer", values: { name: `N${i}-${n}` } })),
      ))
        if (made.ok) ids.push(made.id);
    await publish({ ...COMPANY, on: [{ field: "name", by: "near" }] });
    expect(await look({ name: "N2-3999" })).toEqual([]);
    await fillKeys();
    expect((await look({ name: "N2-3999" })).map(({ id }) => id)).toEqual([ids[1199]]);
    await publish(COMPANY);
    await fillKeys();
    expect(await look({ name: "N2-3999" })).toEqual([]);
    expect(await look({ name: "n2 399" })).toMatchObject([{ id: ids[1199] }]);
  });

  it("leave values that identify somebody told without any rule", async () => {
    const id = await create({ name: "A", phone: "13816012288" }, seller);
    expect(await look({ phone: "138 1601 2288" }, seller)).toEqual([{ rules: [], act: "warn", fields: ["phone"], id }]);
    expect(await look({ phone: "13816012288" }, other)).toEqual([]);
  });
});
