import { AppError } from "@quoin/definition";
import { expect, it } from "vitest";
import type { Row } from "../../door.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { openComputed } from "../../testing/open-computed.ts";
import { partsSet } from "../../testing/parts-set.ts";

const lamp = {
  product: "Lamp",
  count: 2,
  price: 10,
  parts: [
    { name: "Bulb", grams: 50 },
    { name: "Foot", grams: 400 },
  ],
};
const desk = { product: "Desk", count: 1, price: 99.5 };

async function open() {
  const one = await openComputed(partsSet());
  const made = await one.create("offer", { name: "O1", lines: [lamp, desk] });
  const read = (fields: readonly string[], actor = designer) =>
    one.store.records.get({ entity: "offer", id: String(made["id"]) }, actor, { fields });
  const change = (lines: unknown): Promise<Row> => one.update("offer", String(made["id"]), { lines });
  return { ...one, records: one.store.records, made, read, change };
}

const rowsIn = (record: Row | undefined, key: string): readonly Row[] => (record?.[key] ?? []) as readonly Row[];

it("rows within rows are made, answered and read by name with their record", async () => {
  const { made, read, records } = await open();
  const [first] = rowsIn(made, "lines");
  expect(first).toMatchObject({ product: "Lamp", weight: 450, parts: [{ name: "Bulb", rev: 1 }, { name: "Foot" }] });
  expect(rowsIn(first, "parts")[0]).not.toHaveProperty("line");
  expect((await read(["lines", "lines.parts"])).lines).toEqual(made["lines"]);
  expect((await read(["lines.parts.name"])).lines).toMatchObject([
    { parts: [{ name: "Bulb" }, { name: "Foot" }] },
    { parts: [] },
  ]);
  expect(rowsIn(await read(["lines"]), "lines")[0]).not.toHaveProperty("parts");
  const page = await records.query({ entity: "offer", fields: ["lines.product", "lines.parts"] }, designer);
  expect(page.data).toMatchObject([{ lines: [{ product: "Lamp", parts: [{ grams: 50 }, { grams: 400 }] }, {}] }]);
});

it("a change names what changes at any depth, and is told of at its cell", async () => {
  const { made, change, all } = await open();
  const [first, second] = rowsIn(made, "lines");
  const [bulb] = rowsIn(first, "parts");
  const next = await change({
    save: [
      {
        id: first?.["id"],
        rev: first?.["rev"],
        parts: { save: [{ id: bulb?.["id"], rev: 1, grams: 60 }, { name: "Cord" }] },
      },
      { id: second?.["id"], price: 100, parts: { save: [{ name: "Leg", grams: 900 }] } },
    ],
  });
  expect(rowsIn(next, "lines")).toMatchObject([
    { weight: 460, parts: [{ name: "Bulb", rev: 2 }, { name: "Foot", rev: 1 }, { name: "Cord" }] },
    { weight: 900, price: 100, parts: [{ name: "Leg" }] },
  ]);
  const before = await all("part");
  const refused = await change({
    save: [{ id: second?.["id"], price: 1, parts: { save: [{ name: "ok" }, { grams: 0 }] } }],
  }).catch((error: unknown) => error);
  expect(refused instanceof AppError && refused.details).toMatchObject([{ path: "/lines/save/0/parts/save/1/grams" }]);
  expect(await all("part")).toEqual(before);
  await change({ remove: [{ id: first?.["id"] }] });
  expect((await all("part")).map(({ name }) => name)).toEqual(["Leg"]);
});

it("who may not know of the inner rows is told of them as of a field that there is not", async () => {
  const { read, records } = await open();
  const seller = someone("u1", "seller");
  const refusal = async (key: string, entity: string) =>
    JSON.stringify(
      await records
        .query({ entity, fields: [key] }, seller)
        .catch((error: unknown) => (error instanceof AppError ? [error.code, error.message, error.details] : error)),
    ).replaceAll("parts", "party");
  for (const at of ["lines.", ""]) {
    const entity = at === "" ? "line" : "offer";
    expect(await refusal(`${at}parts`, entity)).toBe(await refusal(`${at}party`, entity));
  }
  await records.write([{ op: "create", entity: "offer", values: { name: "O2", lines: [desk] } }], { actor: seller });
  expect(await refusal("lines.parts", "offer")).toBe(await refusal("lines.party", "offer"));
  expect(rowsIn(await read(["lines"], someone("u2", "reader")).catch(() => undefined), "lines")).toEqual([]);
});

it("tables that hold each other's records are read three deep", async () => {
  const { read } = await open();
  const error = await read(["lines.parts.none"]).catch((thrown: unknown) => thrown);
  expect(error instanceof AppError && error.code).toBe("unknown_key");
});
