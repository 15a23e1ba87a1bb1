import type { ConditionDocument, FieldSchema } from "@quoin/definition";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Row } from "../door.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { setOf, text } from "../testing/sets.ts";

// Several e-mail addresses and phone numbers in one field: each of them is found, filtered and matched by itself.

const several = (type: string): FieldSchema => ({ type: "array", "x-type": type, "x-labels": { en: type } });
const plain = setOf({ person: { name: text(), mails: several("emails"), lines: several("phones") } });
const set: typeof plain = {
  ...plain,
  entity: {
    person: {
      ...plain.entity["person"]!,
      "x-duplicates": [
        { id: "mail", on: [{ field: "mails", by: "folded" }], act: "block" },
        { id: "line", on: [{ field: "lines", by: "digits" }], act: "warn" },
      ],
    },
  },
};
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
let test: TestDoor;
const create = (values: Row) => test.door.write([{ op: "create", entity: "person", values }], { actor: designer });

beforeAll(async () => {
  test = await openTestDoor(join(directory, "q.db"), set);
  await create({
    name: "Ann",
    mails: [{ value: "ann@a.example", label: "work" }, { value: "info@b.example" }],
    lines: ["138 1601 2288", { value: "0571-88888888", label: "work" }],
  });
  await create({ name: "Bob", mails: "bob@c.example; bob@d.example" });
  await create({ name: "Cid" });
}, 60_000);
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const names = async (query: object): Promise<readonly unknown[]> =>
  (await test.door.query({ entity: "person", fields: ["name"], ...query }, designer)).data.map((row) => row["name"]);
const asked = (field: string, condition: Readonly<Record<string, unknown>>): ConditionDocument => ({
  required: [field],
  properties: { [field]: condition },
});

it("keeps them with their labels, the first first, whatever form they came in", async () => {
  const [ann, bob] = (await test.door.query({ entity: "person", sort: [{ field: "name" }] }, designer)).data;
  expect(ann).toMatchObject({
    mails: [{ value: "ann@a.example", label: "work" }, { value: "info@b.example" }],
    lines: [{ value: "+8613816012288" }, { value: "+8657188888888", label: "work" }],
  });
  expect(bob?.["mails"]).toEqual([{ value: "bob@c.example" }, { value: "bob@d.example" }]);
});

it("filters by any of them, and refuses to ask for one as if it were the whole", async () => {
  expect(await names({ where: asked("mails", { textContains: "@B.example" }) })).toEqual(["Ann"]);
  expect(await names({ where: asked("lines", { textContains: "88888" }) })).toEqual(["Ann"]);
  await expect(names({ where: asked("mails", { const: "bob@c.example" }) })).rejects.toMatchObject({
    code: "invalid_condition",
    details: [{ code: "wrong_keyword" }],
  });
});

it("finds each of them by search, phones also by their end", async () => {
  const found = async (words: string) =>
    (await test.door.search(words, designer, { limit: 5 })).map(({ title }) => title);
  for (const words of ["info@b.example", "2288", "88888888", "0571-88888888"])
    expect([words, await found(words)]).toEqual([words, ["Ann"]]);
});

it("matches when one is shared, wherever it stands", async () => {
  await expect(create({ name: "Dan", mails: ["dan@a.example", "INFO@b.example"] })).rejects.toMatchObject({
    code: "duplicate",
  });
  const matches = await test.door.duplicates({ entity: "person", values: { lines: ["+86 571 8888 8888"] } }, designer);
  expect(matches).toMatchObject([{ rules: ["line"], record: { name: "Ann" } }]);
});

it("sorts by the primary one", async () => {
  expect(await names({ sort: [{ field: "mails", desc: true }] })).toEqual(["Bob", "Ann", "Cid"]);
});
