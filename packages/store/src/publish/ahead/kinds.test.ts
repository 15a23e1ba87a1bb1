import { AppError, type DefinitionSet, type FieldSchema } from "@quoin/definition";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { formula } from "../../testing/computed-set.ts";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore, type TestStore } from "../../testing/open-test-store.ts";
import { choice, decimal, integer, setOf, text } from "../../testing/sets.ts";
import type { Choices } from "../convert/field-choices.ts";

interface Kind {
  readonly name: string;
  readonly before: FieldSchema;
  readonly after: FieldSchema;
  readonly choices?: Choices;
  /** Value of "a" of the record of this number. */
  readonly value: (n: number) => string | number;
  /** What a record is changed to while it is under way. */
  readonly later: string | number;
  /** What becomes of a value, by "size". */
  readonly becomes: (value: string | number, size: number) => unknown;
}

const LETTERS = ["x", "y", "z"] as const;
const letter = (n: number): string => LETTERS[n % 3] ?? "x";

const KINDS: readonly Kind[] = [
  {
    name: "the decimal point",
    before: decimal(2),
    after: decimal(4),
    value: (n) => n + 0.25,
    later: 77.75,
    becomes: (value) => value,
  },
  {
    name: "folded copies",
    before: choice("select", ["x", "y", "z"]),
    after: text(),
    value: letter,
    later: "y",
    becomes: (value) => value,
  },
  {
    name: "options split by condition",
    before: choice("select", ["x", "y", "z"]),
    after: choice("select", ["large", "small", "y", "z"]),
    choices: {
      "thing.a": {
        cases: [
          { from: "x", where: { required: ["size"], properties: { size: { minimum: 6 } } }, to: "large" },
          { from: "x", to: "small" },
        ],
      },
    },
    value: letter,
    later: "x",
    becomes: (value, size) => (value === "x" ? (size >= 6 ? "large" : "small") : value),
  },
  {
    name: "options split by what is computed",
    before: choice("select", ["x", "y", "z"]),
    after: choice("select", ["large", "small", "y", "z"]),
    choices: {
      "thing.a": {
        cases: [
          { from: "x", where: { required: ["twice"], properties: { twice: { minimum: 12 } } }, to: "large" },
          { from: "x", to: "small" },
        ],
      },
    },
    value: letter,
    later: "x",
    becomes: (value, size) => (value === "x" ? (size >= 6 ? "large" : "small") : value),
  },
];

const COUNT = 23;
const twice = formula("{size} * 2");
const set = (a: FieldSchema): DefinitionSet => setOf({ thing: { a, size: integer(), twice } });

const publish = async (
  store: TestStore,
  { after, choices = {} }: Kind,
  onRows?: (done: number) => Promise<void> | void,
) =>
  store.definitions.publish(
    { set: set(after), expectedVersion: (await store.definitions.published()).version, choices },
    designer,
    ({ rows }) => {
      if (rows !== undefined) void onRows?.(rows.done);
    },
  );

/** Twenty-odd things, of which a part are five. */
async function filled({ before, value }: Kind) {
  const store = await openTestStore({ large: 5 });
  await store.publish(set(before));
  const rows = Array.from({ length: COUNT }, (_, n) => ({ a: value(n), size: n }));
  const ids = await store.make(...rows);
  return { store, ids, rows };
}

test.each(KINDS)("$name: killed anywhere, gone on with, and what is written meanwhile is right", async (kind) => {
  const { store, ids, rows } = await filled(kind);
  const writing: Promise<unknown>[] = [];
  for (const killedAt of [5, 15]) {
    const ended = publish(store, kind, (done) => {
      if (done >= killedAt) throw new AppError("unavailable", "gone");
    });
    await expect(ended).rejects.toThrow("gone");
    const changed = killedAt + 2;
    await store.change(ids[changed] ?? "", { a: kind.later, size: 3 });
    rows[changed] = { a: kind.later, size: 3 };
    expect(await store.values("a")).toEqual(rows.map(({ a }) => a));
  }
  await publish(store, kind, (done) => {
    if (done < 15 || writing.length > 0) return;
    writing.push(store.change(ids[0] ?? "", { a: kind.later, size: 9 }), store.make({ a: kind.value(1), size: 1 }));
    rows[0] = { a: kind.later, size: 9 };
    rows.push({ a: kind.value(1), size: 1 });
  });
  await Promise.all(writing);
  expect(writing).toHaveLength(2);
  expect(await store.values("a")).toEqual(rows.map(({ a, size }) => kind.becomes(a, size)));
  const [first] = rows;
  const value = kind.becomes(first?.a ?? "", first?.size ?? 0);
  const found = await store.records.query(
    { entity: "thing", where: { required: ["a"], properties: { a: { const: value } } }, fields: ["a"], limit: 100 },
    designer,
  );
  expect(found.data).toHaveLength(rows.filter(({ a, size }) => kind.becomes(a, size) === value).length);
  expect(await store.verify()).toEqual([]);
});

test.each(KINDS)("$name: who ends it leaves nothing of it", async (kind) => {
  const { store, ids } = await filled(kind);
  const before = await lookInto(store).all();
  const ended = publish(store, kind, (done) => {
    if (done >= 10) throw new Error("enough");
  });
  await expect(ended).rejects.toThrow("enough");
  expect(await lookInto(store).all()).toEqual(before);
  expect(await store.verify()).toEqual([]);
  await store.change(ids[1] ?? "", { size: 100 });
  // The columns of another field come to where those were that were taken away.
  await store.publish(setOf({ thing: { a: kind.before, size: integer(), twice, note: text(), extra: integer() } }));
  const noted = async () => [...(await store.values("note")), ...(await store.values("extra"))];
  expect(new Set(await noted())).toEqual(new Set([undefined]));
  await store.change(ids[2] ?? "", { note: "noted" });
  await publish(store, kind);
  expect(await store.values("a")).toHaveLength(COUNT);
  expect(await store.verify()).toEqual([]);
});

test.each(KINDS)("$name: who is killed while it is taken away leaves what nobody goes on with", async (kind) => {
  const { store, rows } = await filled(kind);
  const ended = publish(store, kind, (done) => {
    if (done >= 15) throw new AppError("unavailable", "gone");
  });
  await expect(ended).rejects.toThrow("gone");
  // As if the first values had been emptied.
  await sql`update quoin_ahead set spec = 'emptied'`.execute(store.db);
  await expect(publish(store, kind)).rejects.toMatchObject({ code: "busy" });
  await sql`update quoin_ahead set at = '2020-01-01T00:00:00.000Z'`.execute(store.db);
  await publish(store, kind);
  expect(await store.values("a")).toEqual(rows.map(({ a, size }) => kind.becomes(a, size)));
  expect(await store.verify()).toEqual([]);
});
