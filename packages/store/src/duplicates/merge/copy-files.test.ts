import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../open-store.ts";
import { designer } from "../../testing/designer.ts";
import { FILE_SET } from "../../testing/file-set.ts";
import { tempFile } from "../../testing/temp-file.ts";
import { testDatabase } from "../../testing/test-database.ts";

test("a merged record's files are the survivor's too, and stay its own", async () => {
  const path = tempFile();
  const store = await openStore({ file: await testDatabase(path), files: join(dirname(path), "files") });
  onTestFinished(() => store.close());
  await store.definitions.publish({ set: FILE_SET, expectedVersion: 0 }, designer);
  const make = async (text: string): Promise<{ id: string; files: readonly { id: string }[] }> => {
    const sent = await store.files.receive(Readable.from([Buffer.from(text)]), {
      name: `${text}.txt`,
      limit: 1000,
      actor: designer,
    });
    const [made] = await store.records.write(
      [{ op: "create", entity: "thing", values: { name: text, files: [sent.id] } }],
      { actor: designer },
    );
    if (made?.ok !== true) throw new Error("A write without a result.");
    return { id: made.id, files: made.record["files"] as readonly { id: string }[] };
  };
  const [one, two] = [await make("one"), await make("two")];
  const { merge, record } = await store.records.merge(
    { entity: "thing", survivor: one.id, losers: [two.id] },
    designer,
  );
  expect(record["files"]).toMatchObject([{ id: one.files[0]?.id }, { name: "two.txt" }]);
  expect(await store.verify()).toEqual([]);
  const copied = (record["files"] as readonly { id: string }[])[1]?.id ?? "";
  expect(copied).not.toBe(two.files[0]?.id);
  await store.records.undoMerge(merge, designer);
  const get = async (id: string) => (await store.records.get({ entity: "thing", id }, designer))["files"];
  expect([await get(one.id), await get(two.id)]).toMatchObject([one.files, two.files]);
});
