import { AppError } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { relation, setOf } from "../../testing/sets.ts";

const plain = setOf({ thing: { up: relation("thing") } });
const tree = setOf({ thing: { up: { ...relation("thing"), "x-tree": true } } });

/** A chain of twelve, each below the one before, so many that a publish works ahead. */
async function chain() {
  const store = await openTestStore({ large: 5 });
  await store.publish(plain);
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1) ids.push(...(await store.make(n === 0 ? {} : { up: ids[n - 1] ?? "" })));
  const publish = async (onRows: (done: number) => void) =>
    store.definitions.publish(
      { set: tree, expectedVersion: (await store.definitions.published()).version },
      designer,
      ({ rows }) => {
        if (rows !== undefined) onRows(rows.done);
      },
    );
  return { store, ids, publish };
}

test("a relation of many records becomes a hierarchy, and is gone on with where it was killed", async () => {
  const { store, ids, publish } = await chain();
  const ended = publish((done) => {
    if (done >= 5) throw new AppError("unavailable", "gone");
  });
  await expect(ended).rejects.toThrow("gone");
  await store.change(ids[11] ?? "", { up: ids[0] ?? "" });
  await publish(() => undefined);
  await expect(store.change(ids[0] ?? "", { up: ids[4] ?? "" })).rejects.toMatchObject({ code: "validation" });
  expect(await store.values("up")).toEqual([undefined, ...ids.slice(0, 10), ids[0]]);
  expect(await store.verify()).toEqual([]);
});

test("a circle that is closed meanwhile stops it, with nothing left of it", async () => {
  const { store, ids, publish } = await chain();
  const before = await lookInto(store).all();
  let closing: Promise<unknown> | undefined;
  const refused = publish((done) => {
    if (done >= 10) closing ??= store.change(ids[2] ?? "", { up: ids[8] ?? "" });
  });
  await expect(refused).rejects.toMatchObject({ details: [{ code: "circles_in_data" }] });
  await closing;
  expect(await lookInto(store).all()).toEqual(before);
  expect(await store.values("up")).toHaveLength(12);
});
