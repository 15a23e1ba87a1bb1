import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../open-store.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { FILE_SET } from "../testing/file-set.ts";
import { tempFile } from "../testing/temp-file.ts";
import { testDatabase } from "../testing/test-database.ts";

const ann = someone("ann", "writer");

async function open() {
  const path = tempFile();
  const folder = join(dirname(path), "files");
  let now = new Date("2026-03-01T08:00:00.000Z");
  const store = await openStore({ file: await testDatabase(path), files: folder, clock: () => now });
  onTestFinished(() => store.close());
  await store.definitions.publish({ set: FILE_SET, expectedVersion: 0 }, designer);
  const send = (text: string) =>
    store.files.receive(Readable.from([Buffer.from(text)]), { name: "a.txt", limit: 1000, actor: ann });
  const kept = (): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));
  return { store, send, kept, pass: (hours: number): void => void (now = new Date(now.getTime() + hours * 3_600_000)) };
}

test("what a commit that fails leaves of an upload is cleared away, but not what another file needs", async () => {
  const { store, send, kept, pass } = await open();
  // Fails when the transaction is committed, after the content came to its place.
  await sql`create table far (id text primary key)`.execute(store.db);
  await sql`create table near (id text references far (id) deferrable initially deferred)`.execute(store.db);
  const isServer = store.dialect.name === "postgres";
  if (isServer) {
    await sql`create function refuse() returns trigger language plpgsql
      as $$ begin insert into near values ('none'); return new; end $$`.execute(store.db);
    await sql`create trigger refuse after insert on quoin_file for each row
      when (new.name = 'a.txt') execute function refuse()`.execute(store.db);
  } else
    await sql`create trigger refuse after insert on quoin_file when new.name = 'a.txt'
      begin insert into near values ('none'); end`.execute(store.db);
  const other = { name: "b.txt", limit: 1000, actor: ann };
  await store.files.receive(Readable.from([Buffer.from("shared")]), other);
  await expect(send("shared")).rejects.toThrow(/foreign key|does not exist/i);
  await expect(send("own")).rejects.toThrow(/foreign key|does not exist/i);
  expect(kept()).toHaveLength(2);
  expect(await store.files.collect()).toEqual({ files: 0, contents: 0 });
  pass(2);
  expect(await store.files.collect()).toEqual({ files: 0, contents: 1 });
  expect(kept()).toHaveLength(1);
  expect(await store.verify()).toEqual([]);
});

test("a change that is undone leaves no copies of the files that it named", async () => {
  const { store, send } = await open();
  const { records } = store;
  const [first] = await records.write(
    [{ op: "create", entity: "thing", values: { name: "A", files: [(await send("one")).id] } }],
    { actor: ann },
  );
  const files = first?.ok === true ? first.record["files"] : undefined;
  const count = async (): Promise<number> => (await store.files.list(designer, { limit: 100 })).data.length;
  expect(await count()).toBe(1);
  const create = (name: string) => ({ op: "create", entity: "thing", values: { name, files } }) as const;
  const results = await records.write([create("A"), create("B")], { actor: ann, partial: true });
  expect(results.map(({ ok }) => ok)).toEqual([false, true]);
  expect(await count()).toBe(2);
  await expect(records.write([create("C"), create("A")], { actor: ann })).rejects.toMatchObject({ code: "duplicate" });
  expect(await count()).toBe(2);
});
