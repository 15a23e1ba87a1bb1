import { AppError } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../actor.ts";
import type { Change, Row } from "../../door.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { openComputed } from "../../testing/open-computed.ts";
import { rowsSet } from "../../testing/rows-set.ts";

const seller = someone("u1", "seller");
const other = someone("u2", "seller");
const lamp = { product: "Lamp", count: 2, price: 10, cost: 4 };
const desk = { product: "Desk", count: 1, price: 99.5 };

const linesOf = (record: Row, key = "lines"): Row[] => record[key] as Row[];
const names = (record: Row): unknown[] => linesOf(record).map(({ product }) => product);

async function open() {
  const one = await openComputed(rowsSet());
  const { records } = one.store;
  const write = async (change: Change, actor: Actor = designer): Promise<Row> => {
    const [result] = await records.write([change], { actor });
    if (result?.ok !== true) throw new Error("Nothing was written.");
    return result.record;
  };
  const made = await write({ op: "create", entity: "offer", values: { name: "O1", lines: [lamp, desk] } });
  const ref = { entity: "offer", id: String(made["id"]) };
  const change = (values: Row, actor?: Actor) => write({ op: "update", ...ref, values }, actor);
  const told = (actor: Actor = designer, limit = 50, before?: number) =>
    records.history(ref, actor, { limit, rows: true, ...(before === undefined ? {} : { before }) });
  const past = (asOf: number | string, actor: Actor = designer, fields: readonly string[] = ["name", "lines"]) =>
    records.asOf({ ...ref, asOf, fields }, actor);
  const revert = (position: number, actor: Actor = designer) => records.revert({ ...ref, position, rows: true }, actor);
  const now = (actor: Actor = designer) => records.get(ref, actor, { fields: ["name", "total", "lines"] });
  return { ...one, records, made, ref, change, told, past, revert, now };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

const short = (entries: readonly { op: string; row?: { field: string; title?: unknown } }[]) =>
  entries.map(({ op, row }) => [op, row?.field, row?.title]);

describe("a record's timeline", () => {
  it("tells what happened to its rows, where that is asked for", async () => {
    const { made, change, told, records, ref } = await open();
    const [first, second] = linesOf(made);
    await change({
      lines: [{ id: second?.["id"], count: 3 }, { product: "Chair" }],
    });
    const entries = await told();
    const byHand = entries.filter(({ cause }) => cause.source !== "computed");
    expect(short(byHand)).toEqual([
      ["create", "lines", "Chair"],
      ["update", "lines", "Desk"],
      ["delete", "lines", "Lamp"],
      ["create", "lines", "Desk"],
      ["create", "lines", "Lamp"],
      ["create", undefined, undefined],
    ]);
    expect(byHand[1]).toMatchObject({
      entity: "line",
      record: second?.["id"],
      before: { count: 1 },
      after: { count: 3 },
    });
    expect(byHand[2]?.before).toMatchObject({ product: "Lamp", offer: ref.id });
    expect(first?.["id"]).toBe(byHand[2]?.record);
    expect((await records.history(ref, designer, { limit: 50 })).some(({ entity }) => entity === "line")).toBe(false);
    const pages = [];
    for (let before: number | undefined; ;) {
      const page = await told(designer, 2, before);
      if (page.length === 0) break;
      pages.push(...page);
      before = page.at(-1)?.position;
    }
    expect(pages).toEqual(entries);
  });

  it("tells of rows only to who may see them, and of their fields what they may see", async () => {
    const { change, told, records } = await open();
    await change({ lines: { save: [{ product: "Mine", count: 1, price: 1 }] } }, seller);
    const seen = await told(seller);
    expect(short(seen.filter(({ row }) => row !== undefined))).toEqual([["create", "lines", "Mine"]]);
    expect((await told(other)).some(({ row }) => row !== undefined)).toBe(false);
    expect((await told(someone("u1", "blind"))).some(({ row }) => row !== undefined)).toBe(false);
    expect((await told(someone("u1", "reader"))).some(({ row }) => row !== undefined)).toBe(false);
    const line = String(seen.find(({ row }) => row !== undefined)?.record);
    await records.write([{ op: "update", entity: "line", id: line, values: { cost: 7 } }], { actor: designer });
    await records.write([{ op: "update", entity: "line", id: line, values: { cost: 8, count: 2 } }], {
      actor: designer,
    });
    const fields = (await told(seller)).flatMap(({ row, op, after }) =>
      row && op === "update" ? Object.keys(after) : [],
    );
    expect(fields).not.toContain("cost");
    expect(fields).toContain("count");
  });

  it("tells of a row that moved what it was here", async () => {
    const { made, ref, told, create, update } = await open();
    const [first] = linesOf(made);
    const id = String(first?.["id"]);
    const away = await create("offer", { name: "O2" });
    await update("line", id, { offer: away["id"] });
    await update("line", id, { count: 5 });
    await update("line", id, { offer: ref.id });
    await update("line", id, { count: 6 });
    const counts = (await told()).flatMap(({ record, op, after }) =>
      record === id && op === "update" && "count" in after ? [after["count"]] : [],
    );
    expect(counts).toEqual([6]);
  });
});

describe("a record as of a moment", () => {
  it("has its rows as they were, in their order", async () => {
    const { made, change, told, past } = await open();
    const [first, second] = linesOf(made);
    const [before] = await told();
    await change({
      name: "O2",
      lines: [{ id: second?.["id"], count: 3 }, { product: "Chair" }, { id: first?.["id"] }],
    });
    const [middle] = await told();
    await change({ lines: [] });
    const at = (entry: typeof before) => past(entry?.position ?? 0);
    expect(await at(before)).toMatchObject({ name: "O1", lines: [{ ...lamp, amount: 20 }, desk] });
    expect(linesOf(await at(before))[0]).not.toHaveProperty("offer");
    const between = await at(middle);
    expect(names(between)).toEqual(["Desk", "Chair", "Lamp"]);
    expect(linesOf(between)[0]).toMatchObject({ count: 3, amount: 298.5, rev: 2 });
    expect(await past(new Date(Date.now() + 60_000).toISOString())).toMatchObject({ name: "O2", lines: [] });
    const few = await past(before?.position ?? 0, designer, ["lines.count"]);
    expect(linesOf(few).map((row) => Object.keys(row))).toEqual([
      ["id", "rev", "count"],
      ["id", "rev", "count"],
    ]);
    expect(await past(before?.position ?? 0, designer, ["name"])).not.toHaveProperty("lines");
  });

  it("has the rows that were let go since, and its history tells of that until then", async () => {
    const { change, told, past, revert, update, create, records, ref } = await open();
    const { notes } = await change({ notes: [{ text: "stays" }, { text: "goes" }] });
    const [before] = await told();
    const going = String((notes as Row[])[1]?.["id"]);
    await change({ notes: { remove: [{ id: going }] } });
    const [letGo] = await told();
    const away = await create("offer", { name: "O2" });
    await update("note", going, { offer: away["id"], text: "elsewhere" });
    const texts = async (position = Number.MAX_SAFE_INTEGER, id = ref.id, actor = designer) =>
      linesOf(await records.asOf({ entity: "offer", id, asOf: position, fields: ["notes"] }, actor), "notes").map(
        ({ text }) => text,
      );
    expect(await texts(before?.position)).toEqual(["stays", "goes"]);
    expect(await texts(letGo?.position)).toEqual(["stays"]);
    expect([await texts(), await texts(undefined, String(away["id"]))]).toEqual([["stays"], ["elsewhere"]]);
    expect((await told())[0]).toMatchObject({ record: going, op: "update", before: { offer: ref.id } });
    expect(await codeOf(past(before?.position ?? 0, someone("u1", "reader"), ["notes"]))).toBe("unknown_key");
    await update("note", going, { offer: null });
    await revert(letGo?.position ?? 0);
    expect(await texts()).toEqual(["stays", "elsewhere"]);
  });

  it("has only what its reader may see, and says of the rest what it says of nothing", async () => {
    const { change, told, past } = await open();
    await change({ lines: { save: [{ product: "Mine", cost: 3 }] } });
    await change({ lines: { save: [{ product: "Mine too" }] } }, seller);
    const [entry] = await told();
    const position = entry?.position ?? 0;
    expect(names(await past(position, seller))).toEqual(["Mine too"]);
    expect(linesOf(await past(position, other))).toEqual([]);
    for (const fields of [["lines.cost"], ["lines.none"], ["lines.product.name"]])
      expect(await codeOf(past(position, seller, fields))).toBe("unknown_key");
    expect(await codeOf(past(position, someone("u1", "blind")))).toBe("unknown_key");
  });
});

describe("undoing", () => {
  it("takes back what was written of a record and its rows together", async () => {
    const { made, change, told, revert, now } = await open();
    const before = await now();
    const [first, second] = linesOf(made);
    await change({
      name: "O2",
      lines: [
        { id: second?.["id"], count: 3 },
        { product: "Chair", count: 1, price: 1 },
      ],
    });
    await revert((await told()).find(({ op, row }) => op === "update" && row === undefined)?.position ?? 0);
    const plain = (record: Row) => linesOf(record).map((row) => ({ ...row, rev: 0, updated_at: "" }));
    expect(await now()).toMatchObject({ name: "O1", total: 119.5 });
    expect(plain(await now())).toEqual(plain(before));
    expect(first?.["id"]).toBe(linesOf(await now())[0]?.["id"]);
  });

  it("goes from a row's entry alone where nothing else was written, and answers with the record", async () => {
    const { change, told, revert, now, ref } = await open();
    await change({ lines: { save: [{ product: "Chair", count: 1, price: 1 }] } });
    const row = (await told()).find(({ op }) => op === "create");
    expect(await revert(row?.position ?? 0)).toMatchObject({ ok: true, id: ref.id, record: { total: 119.5 } });
    expect(names(await now())).toEqual(["Lamp", "Desk"]);
  });

  it("does nothing where a part may not be undone, and knows no entry that cannot be seen", async () => {
    const { change, told, revert, now, create } = await open();
    const elsewhere = await create("offer", { name: "O9", lines: [lamp] });
    await change({ name: "O2", lines: [] });
    const entries = await told();
    const position = entries.find(({ op, row }) => op === "update" && row === undefined)?.position ?? 0;
    expect(await codeOf(revert(position, someone("u1", "keeper")))).toBe("forbidden");
    const gone = entries.find(({ row }) => row !== undefined)?.position ?? 0;
    expect(await codeOf(revert(gone, seller))).toBe("not_found");
    expect(await codeOf(revert(999_999))).toBe("not_found");
    expect(names(await now())).toEqual([]);
    expect(linesOf(elsewhere)).toHaveLength(1);
  });

  it("of what was made takes the record and with it what hangs on it", async () => {
    const { told, revert, all } = await open();
    const entries = await told();
    const made = entries.find(({ op, row }) => op === "create" && row === undefined);
    await revert(made?.position ?? 0);
    expect([await all("offer"), await all("line")]).toEqual([[], []]);
  });
});
