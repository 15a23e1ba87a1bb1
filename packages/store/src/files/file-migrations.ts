import { sql } from "kysely";
import type { Migration } from "../system/migration.ts";

/**
 * The table of files. Their contents lie apart, under their hashes; what no file names any more, or not yet, waits in
 * `quoin_file_gone`: from an instant on, `due`, it is removed. Null: from now on.
 */
export const FILE_MIGRATIONS: readonly Migration[] = [
  {
    name: "files-1-core",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      const whole = sql.raw(dialect.columnType("integer"));
      await sql`create table quoin_file (
        id text primary key, hash text not null, name text not null, type text not null, size ${whole} not null,
        width ${whole}, height ${whole}, created_by text, at text not null,
        entity text, record text, field text)${suffix}`.execute(db);
      await sql`create index quoin_file_hash on quoin_file (hash)`.execute(db);
      await sql`create index quoin_file_holder on quoin_file (entity, record) where entity is not null`.execute(db);
      await sql`create index quoin_file_waiting on quoin_file (created_by, at) where entity is null`.execute(db);
      await sql`create table quoin_file_gone (hash text primary key)${suffix}`.execute(db);
    },
  },
  {
    name: "files-2-due",
    up: async (db) => void (await sql`alter table quoin_file_gone add column due text`.execute(db)),
  },
];
