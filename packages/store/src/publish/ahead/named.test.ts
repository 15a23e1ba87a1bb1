import { AppError, type FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { relation, setOf, text } from "../../testing/sets.ts";

const many: FieldSchema = { ...relation("firm"), type: "array", "x-type": "relations" };
const set = (a: FieldSchema) => setOf({ firm: { name: text() }, thing: { a } });

/** Five firms and what names them, so many that a publish works ahead. */
async function filled(field: FieldSchema, valueOf: (firms: readonly string[], n: number) => unknown) {
  const store = await openTestStore({ large: 5 });
  await store.publish(set(field));
  const names = ["Alpha", "Beta", "Gamma", "Delta", "Omega"];
  const made = await store.records.write(
    names.map((name) => ({ op: "create", entity: "firm", values: { name } })),
    { actor: designer },
  );
  const firms = made.map((one) => (one.ok ? one.id : ""));
  const ids = await store.make(...Array.from({ length: 12 }, (_, n) => ({ a: valueOf(firms, n) })));
  const publish = async (to: FieldSchema, onRows?: (done: number) => void, misfits: "stop" | "empty" = "stop") =>
    store.definitions.publish(
      {
        set: set(to),
        expectedVersion: (await store.definitions.published()).version,
        choices: misfits === "stop" ? {} : { "thing.a": { misfits } },
      },
      designer,
      ({ rows }) => {
        if (rows !== undefined) onRows?.(rows.done);
      },
    );
  const write = (changes: Parameters<typeof store.records.write>[0]) =>
    store.records.write(changes, { actor: designer });
  return { store, firms, ids, names, publish, write };
}

/** Runs something once, when so many records are done. */
function once(at: number, work: () => Promise<unknown>) {
  let under: Promise<unknown> | undefined;
  return {
    onRows(done: number): void {
      if (done >= at) under ??= work();
    },
    settled: async () => expect(await under).toBeDefined(),
  };
}

test.each([
  ["one", relation("firm"), (firms: readonly string[], n: number) => firms[n % 5]],
  ["several", many, (firms: readonly string[], n: number) => [firms[n % 5], firms[(n + 1) % 5]]],
] as const)(
  "a relation to %s that becomes text is told by the names that there are in the end",
  async (_name, field, valueOf) => {
    const { store, firms, ids, names, publish, write } = await filled(field, valueOf);
    const ended = publish(text(), (done) => {
      if (done >= 5) throw new AppError("unavailable", "gone");
    });
    await expect(ended).rejects.toThrow("gone");
    const renaming = once(10, () =>
      write([
        { op: "update", entity: "firm", id: firms[0] ?? "", values: { name: "Alef" } },
        { op: "update", entity: "firm", id: firms[4] ?? "", values: { name: "Zed" } },
        { op: "delete", entity: "firm", id: firms[1] ?? "" },
        { op: "update", entity: "thing", id: ids[2] ?? "", values: { a: valueOf(firms, 3) } },
      ]),
    );
    await publish(text(), renaming.onRows);
    await renaming.settled();
    const called = names.with(0, "Alef").with(4, "Zed");
    const words = Array.from({ length: 12 }, (_, n) => {
      const value = valueOf(called, n === 2 ? 3 : n);
      return Array.isArray(value) ? value.join("; ") : value;
    });
    expect(await store.values("a")).toEqual(words);
    expect(await store.verify()).toEqual([]);
  },
);

test("texts that are looked up find what is called so in the end", async () => {
  const { store, firms, ids, names, publish, write } = await filled(text(), (_firms, n) =>
    n === 11 ? "Sigma" : ["Alpha", "Beta", "Gamma", "Delta", "Omega"][n % 5],
  );
  const renaming = once(5, () =>
    write([
      { op: "update", entity: "firm", id: firms[0] ?? "", values: { name: "Sigma" } },
      { op: "create", entity: "firm", values: { name: "Beta" } },
      { op: "delete", entity: "firm", id: firms[2] ?? "" },
      { op: "update", entity: "thing", id: ids[3] ?? "", values: { a: "Omega" } },
    ]),
  );
  await publish(relation("firm"), renaming.onRows, "empty");
  await renaming.settled();
  const found = Array.from({ length: 12 }, (_, n) => {
    if (n === 11) return firms[0];
    const name = n === 3 ? "Omega" : names[n % 5];
    // Two are called Beta, none is called Alpha, and Gamma is in the bin.
    return name === "Delta" || name === "Omega" ? firms[names.indexOf(name)] : undefined;
  });
  expect(await store.values("a")).toEqual(found);
  expect(await store.verify()).toEqual([]);
});

test("a name that nobody has any more stops what looks it up, with nothing left of it", async () => {
  const { store, firms, publish, write } = await filled(text(), () => "Alpha");
  const before = await lookInto(store).all();
  const renaming = once(5, () => write([{ op: "delete", entity: "firm", id: firms[0] ?? "" }]));
  await expect(publish(relation("firm"), renaming.onRows)).rejects.toMatchObject({
    code: "impossible_change",
    details: [{ code: "values_do_not_convert", params: { rows: 12 } }],
  });
  expect(await lookInto(store).all()).toEqual(before);
});
