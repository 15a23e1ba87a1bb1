import { AppError, type FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore, type TestStore } from "../../testing/open-test-store.ts";
import { integer, relation, setOf, text } from "../../testing/sets.ts";

const COUNT = 23;

interface Back {
  readonly name: string;
  readonly before: FieldSchema;
  readonly after: FieldSchema;
  readonly value: (n: number) => unknown;
  /** What one holds after, that is written while the field is elsewhere. */
  readonly later: (n: number, firms: readonly string[]) => unknown;
}

const BACK: readonly Back[] = [
  {
    name: "figures that become texts again",
    before: text(),
    after: integer(),
    value: (n) => `0${n}`,
    later: (n) => 100 + n,
  },
  {
    name: "relations that become names again",
    before: text(),
    after: relation("firm"),
    value: (n) => ["Alpha", "Beta", "Gamma"][n % 3],
    later: (n, firms) => firms[(n + 1) % 3],
  },
];

const set = (a: FieldSchema) => setOf({ firm: { name: text() }, thing: { a, size: integer() } });

const publish = async (store: TestStore, a: FieldSchema, onRows?: (done: number) => void) =>
  store.definitions.publish(
    { set: set(a), expectedVersion: (await store.definitions.published()).version },
    designer,
    ({ rows }) => {
      if (rows !== undefined) onRows?.(rows.done);
    },
  );

/** A field that was changed, with half of its values written since. */
async function changed({ before, after, value, later }: Back, large: number) {
  const store = await openTestStore({ large });
  await publish(store, before);
  const made = await store.records.write(
    ["Alpha", "Beta", "Gamma"].map((name) => ({ op: "create", entity: "firm", values: { name } })),
    { actor: designer },
  );
  const firms = made.map((one) => (one.ok ? one.id : ""));
  const ids = await store.make(...Array.from({ length: COUNT }, (_, n) => ({ a: value(n), size: n })));
  await publish(store, after);
  const change = (n: number, values: Record<string, unknown>) =>
    ({ op: "update", entity: "thing", id: ids[n] ?? "", values }) as const;
  const write = (changes: Parameters<typeof store.records.write>[0]) =>
    store.records.write(changes, { actor: designer });
  await write(ids.map((_, n) => (n % 2 === 0 ? change(n, { a: later(n, firms) }) : change(n, { size: n + 1 }))));
  /** What others do meanwhile, first with nobody at work and then beside somebody. */
  const meanwhile = [
    [change(0, { a: later(5, firms) }), change(1, { size: 50 }), change(3, { a: null })],
    [
      change(2, { a: null }),
      change(5, { a: later(7, firms) }),
      { op: "update", entity: "firm", id: firms[1] ?? "", values: { name: "Beth" } },
      { op: "create", entity: "thing", values: { a: later(8, firms) } },
    ],
  ] as const;
  return { store, write, meanwhile };
}

test.each(BACK)("$name in parts: killed anywhere, as at once", async (back) => {
  const { store, write, meanwhile } = await changed(back, 5);
  const killed = async (at: number) => {
    const ended = publish(store, back.before, (done) => {
      if (done >= at) throw new AppError("unavailable", "gone");
    });
    await expect(ended).rejects.toThrow("gone");
  };
  const between = await store.values("a");
  await killed(5);
  expect(await store.values("a")).toEqual(between);
  await write(meanwhile[0]);
  await killed(10);
  let writing: Promise<unknown> | undefined;
  await publish(store, back.before, (done) => {
    if (done >= 10) writing ??= write(meanwhile[1]);
  });
  expect(await writing).toBeDefined();
  const whole = await changed(back, 1000);
  await whole.write(whole.meanwhile[0]);
  await whole.write(whole.meanwhile[1]);
  await publish(whole.store, back.before);
  expect(await store.values("a")).toEqual(await whole.store.values("a"));
  expect(await lookInto(store).all()).toEqual(await lookInto(whole.store).all());
  expect(await store.verify()).toEqual([]);
});

test.each(BACK)("$name: who gives it up leaves what there is, and comes back another time", async (back) => {
  const { store } = await changed(back, 5);
  const [before, between] = [await lookInto(store).all(), await store.values("a")];
  const ended = publish(store, back.before, (done) => {
    if (done >= 10) throw new Error("enough");
  });
  await expect(ended).rejects.toThrow("enough");
  expect(await lookInto(store).all()).toEqual(before);
  expect(await store.values("a")).toEqual(between);
  const whole = await changed(back, 1000);
  for (const one of [store, whole.store]) await publish(one, back.before);
  expect(await store.values("a")).toEqual(await whole.store.values("a"));
});
