import { AppError } from "@quoin/definition";
import { expect, it } from "vitest";
import type { Actor } from "../../actor.ts";
import type { Row } from "../../door.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { openComputed } from "../../testing/open-computed.ts";
import { partsSet } from "../../testing/parts-set.ts";

const bulb = { name: "Bulb", grams: 50 };
const foot = { name: "Foot", grams: 400 };
const desk = { product: "Desk", count: 1, price: 99.5, parts: [{ name: "Leg", grams: 900 }] };
const WITHIN = ["lines.product", "lines.parts.name", "lines.parts.grams"];

const rowsIn = (record: Row | undefined, key: string): readonly Row[] => (record?.[key] ?? []) as readonly Row[];
const namesIn = (record: Row): unknown =>
  rowsIn(record, "lines").map((line) => [line["product"], ...rowsIn(line, "parts").map(({ name }) => name)]);

async function open() {
  const one = await openComputed(partsSet());
  const { records } = one.store;
  const made = await one.create("offer", { name: "O1", lines: [{ product: "Lamp", parts: [bulb, foot] }, desk] });
  const ref = { entity: "offer", id: String(made["id"]) };
  const told = async (actor: Actor = designer, limit = 50, before?: number) =>
    records.history(ref, actor, { limit, rows: true, ...(before === undefined ? {} : { before }) });
  const byHand = async () => (await told()).filter(({ cause }) => cause.source !== "computed");
  const past = (asOf: number, fields = WITHIN, id = ref.id) => records.asOf({ ...ref, id, asOf, fields }, designer);
  const change = (lines: unknown): Promise<Row> => one.update("offer", ref.id, { lines });
  const now = () => records.get(ref, designer, { fields: WITHIN });
  const last = async () => (await told())[0]?.position ?? 0;
  const [lamp] = rowsIn(made, "lines");
  const part = (index: number) => String(rowsIn(lamp, "parts")[index]?.["id"]);
  return { ...one, records, ref, told, byHand, past, change, now, last, lamp: String(lamp?.["id"]), part };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

it("a record's timeline tells of the rows within its rows, and of which row they were", async () => {
  const { change, byHand, told, lamp, part } = await open();
  await change({
    save: [{ id: lamp, parts: { save: [{ id: part(0), grams: 60 }, { name: "Cord" }], remove: [{ id: part(1) }] } }],
  });
  const rows = (await byHand()).slice(0, 3).map(({ op, row, before, after }) => ({ op, row, before, after }));
  const within = { field: "lines.parts", within: { id: lamp, title: "Lamp" } };
  expect(rows).toMatchObject([
    { op: "create", row: { ...within, title: "Cord" } },
    { op: "update", row: { ...within, title: "Bulb" }, before: { grams: 50 }, after: { grams: 60 } },
    { op: "delete", row: { ...within, title: "Foot" }, before: { name: "Foot" } },
  ]);
  const whole = await told();
  const pages = [];
  for (let before: number | undefined; ;) {
    const page = await told(designer, 3, before);
    if (page.length === 0) break;
    pages.push(...page);
    before = page.at(-1)?.position;
  }
  expect(pages).toEqual(whole);
});

it("a row within a row that moved is told of while it was here, and so is what went away with its row", async () => {
  const { update, create, told, lamp, part, past, last, records, ref } = await open();
  const before = await last();
  const away = await create("offer", { name: "O2", lines: [{ product: "Chair" }] });
  const [chair] = rowsIn(away, "lines");
  await update("part", part(0), { line: chair?.["id"] });
  await update("part", part(0), { grams: 70 });
  await update("line", lamp, { offer: away["id"] });
  await update("part", part(1), { grams: 500 });
  const changed = async (record: string) =>
    (await told()).flatMap((entry) =>
      entry.record === record && entry.op === "update" ? [Object.keys(entry.after)] : [],
    );
  const moves = async (id: string) =>
    (await records.history({ entity: "offer", id }, designer, { limit: 50, rows: true })).flatMap(({ row }) =>
      row?.moved === undefined ? [] : [[row.field, row.moved, row.title]],
    );
  expect(await moves(ref.id)).toEqual([
    ["lines", "out", "Lamp"],
    ["lines.parts", "out", "Bulb"],
  ]);
  expect(await moves(String(away["id"]))).toEqual([
    ["lines", "in", "Lamp"],
    ["lines.parts", "in", "Bulb"],
  ]);
  expect(await changed(part(0))).toEqual([["line"]]);
  expect(await changed(part(1))).toEqual([]);
  expect(namesIn(await past(before))).toEqual([
    ["Lamp", "Bulb", "Foot"],
    ["Desk", "Leg"],
  ]);
  expect(namesIn(await past(Number.MAX_SAFE_INTEGER))).toEqual([["Desk", "Leg"]]);
  expect(namesIn(await past(Number.MAX_SAFE_INTEGER, WITHIN, String(away["id"])))).toEqual([
    ["Lamp", "Foot"],
    ["Chair", "Bulb"],
  ]);
});

it("a record as of a moment has the rows within its rows as they were", async () => {
  const { change, past, last, lamp, part } = await open();
  const before = await last();
  await change({ save: [{ id: lamp, parts: { save: [{ id: part(0), name: "Tube" }], remove: [{ id: part(1) }] } }] });
  const between = await last();
  await change([]);
  expect(namesIn(await past(before))).toEqual([
    ["Lamp", "Bulb", "Foot"],
    ["Desk", "Leg"],
  ]);
  expect(namesIn(await past(between))).toEqual([
    ["Lamp", "Tube"],
    ["Desk", "Leg"],
  ]);
  expect(namesIn(await past(await last()))).toEqual([]);
  const [first] = rowsIn(await past(before, ["lines", "lines.parts"]), "lines");
  expect(first).toMatchObject({ product: "Lamp", parts: [{ ...bulb, rev: 1 }, foot] });
  expect(rowsIn(first, "parts")[0]).not.toHaveProperty("line");
});

it("undoing takes back what one save wrote at any depth", async () => {
  const { change, told, records, ref, now, lamp, part } = await open();
  const before = namesIn(await now());
  const undo = async () => {
    const position = (await told()).find(({ cause }) => cause.source !== "computed")?.position ?? 0;
    await records.revert({ ...ref, position, rows: true }, designer);
  };
  await change({
    save: [{ id: lamp, product: "Torch", parts: { save: [{ id: part(0), name: "Tube" }, { name: "Cord" }] } }],
  });
  await undo();
  expect(namesIn(await now())).toEqual(before);
  await change({ save: [{ id: lamp, parts: [] }] });
  await undo();
  expect(namesIn(await now())).toEqual(before);
  await change({ remove: [{ id: lamp }] });
  await undo();
  expect(namesIn(await now())).toEqual(before);
});

it("who may not know of rows within rows is told of them as of what there is not", async () => {
  const { told, records, ref, last } = await open();
  const seller = someone("u1", "seller");
  const position = await last();
  const asked = (fields: readonly string[]) => records.asOf({ ...ref, asOf: position, fields }, seller);
  expect((await told(seller)).some(({ row }) => row !== undefined)).toBe(false);
  for (const path of ["lines.parts", "lines.parts.name", "lines.none"])
    expect(await codeOf(asked([path]))).toBe("unknown_key");
  expect(await codeOf(records.asOf({ ...ref, asOf: position, fields: ["lines.parts.none"] }, designer))).toBe(
    "unknown_key",
  );
});
