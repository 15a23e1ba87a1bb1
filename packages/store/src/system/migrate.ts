import { AppError } from "@quoin/definition";
import { sql } from "kysely";
import type { Engine } from "../dialect/engine.ts";
import type { Migration } from "./migration.ts";

/**
 * Brings the system's tables up to date: each migration once, in the order given, in a transaction of its own, so that a
 * killed start goes on where it was. Two processes that start together take turns. Throws `AppError` configuration
 * for two migrations of one name.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[], now: () => Date): Promise<void> {
  const names = migrations.map((migration) => migration.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new AppError("configuration", `Two migrations are named "${twice}".`);
  await engine.transaction(async (db) => {
    await sql`create table if not exists quoin_migration (name text primary key, at text not null)`.execute(db);
  });
  const { rows } = await sql<{ name: string }>`select name from quoin_migration`.execute(engine.db);
  const done = new Set(rows.map((row) => row.name));
  for (const migration of migrations) {
    if (done.has(migration.name)) continue;
    await engine.transaction(async (db) => {
      const noted = await sql`insert into quoin_migration (name, at) values (${migration.name}, ${now().toISOString()})
        on conflict do nothing returning name`.execute(db);
      if (noted.rows.length > 0) await migration.up(db, engine.dialect);
    });
  }
}
