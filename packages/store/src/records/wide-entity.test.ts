import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EMPTY_DEFINITIONS, type FieldSchema } from "@quoin/definition";
import { afterAll, beforeAll, expect, it } from "vitest";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";

const COUNT = 400;
const labels = { "x-labels": { en: "Field", "zh-CN": "字段" } };
const field = (i: number): FieldSchema =>
  i % 3 === 0
    ? { type: "number", "x-type": "decimal", "x-scale": 2, ...labels }
    : { type: "string", "x-type": "text", ...labels };
const properties = Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`f${i}`, field(i)]));
const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true } } };
const SET = {
  ...EMPTY_DEFINITIONS,
  entity: { wide: { type: "object" as const, properties, additionalProperties: false as const, ...labels } },
  role: {
    own: { ...labels, entities: { wide: { create: true, read: mine, update: mine } } },
    rest: { ...labels, entities: { wide: { read: true, fields: { "*": "mask" as const } } } },
  },
};

let test: TestDoor;
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
beforeAll(async () => {
  const role = Object.fromEntries(Object.entries(SET.role).map(([key, { entities }]) => [key, { entities }]));
  test = await openTestDoor(join(directory, "q.db"), { ...SET, role });
}, 60_000);
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

it("an entity of as many fields as may be is written, listed, searched and remembered, with rights row by row", async () => {
  const values = Object.fromEntries(
    Object.keys(properties).map((key, i) => [key, i % 3 === 0 ? i / 100 : `value${i}`]),
  );
  const actor = someone("u1", "own", "rest");
  const [made] = await test.door.write([{ op: "create", entity: "wide", values }], { actor });
  const id = made?.ok === true ? made.id : "";
  expect(made).toMatchObject({ ok: true, record: values });
  expect(await test.door.get({ entity: "wide", id }, designer)).toMatchObject(values);
  expect((await test.door.query({ entity: "wide", search: "value200" }, actor)).data).toMatchObject([values]);
  const masked = (await test.door.query({ entity: "wide" }, someone("u2", "rest"))).data[0];
  expect(masked?.["f1"]).not.toBe("value1");
  expect((await test.door.history({ entity: "wide", id }, actor, { limit: 5 }))[0]?.after).toMatchObject(values);
});
