import type { DefinitionSet } from "@quoin/definition";
import { sql } from "kysely";
import { onTestFinished } from "vitest";
import { COMPUTE_JOB } from "../computed/compute-job.ts";
import type { Change, Row } from "../door.ts";
import { openStore } from "../open-store.ts";
import { designer } from "./designer.ts";
import { tempFile } from "./temp-file.ts";
import { testDatabase } from "./test-database.ts";

/** A store with these definitions, and short ways to write and look. */
export async function openComputed(set: DefinitionSet) {
  const store = await openStore({ file: await testDatabase(tempFile()) });
  onTestFinished(() => store.close());
  await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  const { records } = store;
  const write = async (change: Change): Promise<Row> => {
    const [result] = await records.write([change], { actor: designer });
    if (result?.ok !== true) throw new Error("The change was not written.");
    return result.record;
  };
  const all = async (entity: string, deleted = false): Promise<readonly Row[]> => {
    const found: Row[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await records.query(
        { entity, deleted, limit: 500, sort: [{ field: "id" }], ...(cursor === undefined ? {} : { cursor }) },
        designer,
      );
      found.push(...page.data);
      if (page.next === undefined) return found;
      cursor = page.next;
    }
  };
  const work = async (): Promise<void> => {
    const signal = new AbortController().signal;
    const job = await store.jobs.enqueue({ kind: COMPUTE_JOB, key: `test:${Math.random()}`, payload: null });
    await store.handlers[COMPUTE_JOB]?.(job, { signal, progress: () => undefined });
  };
  const waiting = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select (select count(*) from quoin_dirty) +
      (select coalesce(sum(total - done), 0) from quoin_compute) as n`.execute(store.db);
    return Number(rows[0]?.n ?? 0);
  };
  return {
    store,
    write,
    all,
    work,
    waiting,
    create: (entity: string, values: Row) => write({ op: "create", entity, values }),
    update: (entity: string, id: string, values: Row) => write({ op: "update", entity, id, values }),
    get: (entity: string, id: unknown) => records.get({ entity, id: String(id) }, designer),
    history: (entity: string, id: string) => records.history({ entity, id }, designer, { limit: 20 }),
    async many(entity: string, rows: readonly Row[]): Promise<void> {
      await records.write(
        rows.map((values): Change => ({ op: "create", entity, values })),
        { actor: designer },
      );
    },
    async publish(next: DefinitionSet): Promise<void> {
      const { version } = await store.definitions.published();
      await store.definitions.publish({ set: next, expectedVersion: version }, designer);
    },
    /** The same records, every computed value worked out anew. */
    async fresh(entity: string): Promise<readonly Row[]> {
      const version = await store.definitions.published();
      const { rows } = await sql<{ n: number }>`select count(*) as n from quoin_compute`.execute(store.db);
      if (Number(rows[0]?.n) > 0) throw new Error("A computation is under way.");
      for (const [key, { table, fields }] of Object.entries(version.physical.entities)) {
        for (const [name, field] of Object.entries(fields)) {
          if (field.computed !== true) continue;
          if (field.column !== undefined)
            await sql`update ${sql.table(table)} set ${sql.ref(field.column)} = null`.execute(store.db);
          if (field.link !== undefined) await sql`delete from ${sql.table(field.link)}`.execute(store.db);
          await sql`insert into quoin_compute (node, after, done, total) values (${`${key}.${name}`}, '', 0, 1)`.execute(
            store.db,
          );
        }
      }
      await work();
      return all(entity);
    },
  };
}
