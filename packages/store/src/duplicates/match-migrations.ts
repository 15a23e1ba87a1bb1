import { sql } from "kysely";
import type { Migration } from "../system/migration.ts";

/** Tables of duplicates: the keys by which records match, and which rules' keys are still to be made. */
export const MATCH_MIGRATIONS: readonly Migration[] = [
  {
    name: "matches-1-keys",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      await sql`create table quoin_match (
        entity text not null, rule text not null, key text not null, record text not null,
        primary key (entity, rule, key, record))${suffix}`.execute(db);
      await sql`create index quoin_match_record on quoin_match (record)`.execute(db);
      await sql`create table quoin_match_fill (
        entity text not null, rule text not null, after text not null, done integer not null, total integer not null,
        primary key (entity, rule))${suffix}`.execute(db);
    },
  },
];
