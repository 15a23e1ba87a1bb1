import { AppError } from "@quoin/definition";
import { expect, onTestFinished, test, vi } from "vitest";
import { shortcuts } from "../../dialect/shortcuts.ts";
import type { Change, Row } from "../../door.ts";
import { designer } from "../../testing/designer.ts";
import { openComputed } from "../../testing/open-computed.ts";
import { rowsSet } from "../../testing/rows-set.ts";

/** Counts the statements of transactions that begin from here on. */
function countStatements(): () => number {
  let count = 0;
  const set = shortcuts.set.bind(shortcuts);
  const counted =
    <A extends readonly unknown[], R>(fn: (...args: A) => R) =>
    (...args: A): R => {
      count += 1;
      return fn(...args);
    };
  const spy = vi
    .spyOn(shortcuts, "set")
    .mockImplementation((db, { rows, later, press }) =>
      set(db, { rows: counted(rows), ...(later && { later: counted(later) }), ...(press && { press }) }),
    );
  onTestFinished(() => spy.mockRestore());
  return () => count;
}

const linesOf = (record: Row): readonly Row[] => record["lines"] as Row[];
const offer = (name: string, lines: readonly Row[]): Change => ({
  op: "create",
  entity: "offer",
  values: { name, lines },
});
const many = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, n) =>
    offer(`O${n}`, [
      { product: `Lamp ${n}`, count: 1, price: n },
      { product: `Desk ${n}`, count: 2, price: 1 },
    ]),
  );

/** Every other record loses its first row, has its second changed and gets a new one. */
const edits = (made: readonly Row[]): readonly Change[] =>
  made.map((record, n): Change => {
    const [first, second] = linesOf(record);
    const lines = {
      remove: n % 2 === 0 ? [{ id: first?.["id"] }] : [],
      save: [
        { id: second?.["id"], count: 3 },
        { product: `Chair ${n}`, count: 1, price: 5 },
      ],
    };
    return { op: "update", entity: "offer", id: String(record["id"]), values: { lines } };
  });

async function open() {
  const one = await openComputed(rowsSet());
  const write = async (changes: readonly Change[], partial = false) => {
    const results = await one.store.records.write(changes, { actor: designer, partial });
    return results.map((result) => {
      if (!result.ok) throw result.error;
      return result.record;
    });
  };
  return { ...one, write };
}

const shape = (records: readonly Row[]) =>
  records.map((record) => [
    record["name"],
    record["total"],
    linesOf(record).map(({ product, count, amount, place }) => [product, count, amount, place]),
  ]);

test("many records with their rows come out as each by itself, whatever stands alone", async () => {
  const together = await open();
  const alone = await open();
  const one = await together.write(many(7));
  const other: Row[] = [];
  for (const change of many(7)) other.push(...(await alone.write([change])));
  expect(shape(one)).toEqual(shape(other));
  const changed: Row[] = [];
  for (const change of edits(other)) changed.push(...(await alone.write([change])));
  expect(shape(await together.write(edits(one), true))).toEqual(shape(changed));
  expect(await together.store.verify()).toEqual([]);
});

test("ten times as many records take no statement more", async () => {
  const { write } = await open();
  await write(many(2));
  const counted = countStatements();
  const spent = async (changes: readonly Change[]) => {
    const before = counted();
    return { made: await write(changes), count: counted() - before };
  };
  const [few, more] = [await spent(many(4)), await spent(many(40))];
  expect(more.count).toBe(few.count);
  const [fewer, most] = [await spent(edits(few.made)), await spent(edits(more.made))];
  expect(most.count).toBe(fewer.count);
});

test("an error in rows tells the record and the row that it is about", async () => {
  const { write, all } = await open();
  const made = await write(many(3));
  const wrong = edits(made).map((change, n): Change =>
    n === 1 && change.op === "update"
      ? { ...change, values: { lines: { save: [{ product: "Good" }, { product: "x".repeat(21) }] } } }
      : change,
  );
  const error: unknown = await write(wrong).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({
    data: { index: 1 },
    details: [{ path: "/lines/save/1/product", code: "too_long" }],
  });
  expect(await all("line")).toHaveLength(6);
});

test("what is unique may pass from a row of one record to a row of another", async () => {
  const { write } = await open();
  const [first, second] = await write([
    offer("A", [{ product: "Lamp", code: "a" }]),
    offer("B", [{ product: "Desk", code: "b" }]),
  ]);
  const swap = (record: Row | undefined, code: string): Change => ({
    op: "update",
    entity: "offer",
    id: String(record?.["id"]),
    values: { lines: [{ product: "New", code }] },
  });
  const after = await write([swap(first, "b"), swap(second, "a")]);
  expect(after.map((record) => linesOf(record)[0]?.["code"])).toEqual(["b", "a"]);
});
