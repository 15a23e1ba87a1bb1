import { sql } from "kysely";
import type { Migration } from "../../system/migration.ts";

/** Tables of merges: what was merged, and which record each of the merged ones became. */
export const MERGE_MIGRATIONS: readonly Migration[] = [
  {
    name: "merges-1-core",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      const whole = sql.raw(dialect.columnType("integer"));
      await sql`create table quoin_merge (
        id text primary key, entity text not null, survivor text not null, at text not null, by_user text,
        after ${whole} not null, last ${whole} not null, undone_at text)${suffix}`.execute(db);
      await sql`create table quoin_merged (
        entity text not null, record text not null, survivor text not null, merge text not null,
        primary key (entity, record))${suffix}`.execute(db);
    },
  },
  {
    // Up to which position of the log a merge that is undone in parts is undone.
    name: "merges-2-undo",
    async up(db, dialect) {
      const whole = sql.raw(dialect.columnType("integer"));
      await sql`alter table quoin_merge add column undone_to ${whole}`.execute(db);
    },
  },
];
