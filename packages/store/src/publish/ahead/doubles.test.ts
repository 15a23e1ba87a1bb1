import { AppError } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../../testing/designer.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { setOf, text } from "../../testing/sets.ts";

const set = (unique: boolean) => setOf({ thing: { a: text(unique ? { "x-unique": true } : {}) } });

test("of records with the same value the first keeps it, whatever is written while the others are emptied", async () => {
  const store = await openTestStore({ large: 5 });
  await store.publish(set(false));
  const ids = await store.make(...Array.from({ length: 12 }, (_, n) => ({ a: `k${n % 5}` })));
  const publish = async (onStep: (step: string, done: number) => void) =>
    store.definitions.publish(
      {
        set: set(true),
        expectedVersion: (await store.definitions.published()).version,
        choices: { "thing.a": { duplicates: "empty" } },
      },
      designer,
      ({ step, rows }) => {
        if (rows !== undefined) onStep(step, rows.done);
      },
    );
  const ended = publish((step, done) => {
    if (step.startsWith("make-unique") || done >= 10) throw new AppError("unavailable", "gone");
  });
  await expect(ended).rejects.toThrow("gone");
  await store.change(ids[0] ?? "", { a: "z" });
  let writing: Promise<unknown> | undefined;
  await publish((step) => {
    // Those that have the same are emptied by now.
    if (step.startsWith("make-unique"))
      writing ??= store.records.write(
        [
          { op: "delete", entity: "thing", id: ids[1] ?? "" },
          { op: "update", entity: "thing", id: ids[7] ?? "", values: { a: "k9" } },
          { op: "create", entity: "thing", values: { a: "k3" } },
          { op: "create", entity: "thing", values: { a: "w" } },
        ],
        { actor: designer },
      );
  });
  expect(await writing).toBeDefined();
  const none = [undefined, undefined, undefined, undefined];
  expect(await store.values("a")).toEqual(["z", "k2", "k3", "k4", "k0", "k1", "k9", ...none, undefined, "w"]);
  await expect(store.make({ a: "w" })).rejects.toMatchObject({ code: "duplicate" });
  expect(await store.verify()).toEqual([]);
  await store.publish(set(false));
  expect((await store.values("a")).slice(0, 2)).toEqual(["z", "k2"]);
});
