import { sql } from "kysely";
import type { Migration } from "../system/migration.ts";

/** Tables of the doors: counters of numbered fields, answers kept for repeated requests, the search index. */
export const RECORD_MIGRATIONS: readonly Migration[] = [
  {
    name: "records-1-core",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      await sql`create table quoin_series (series text primary key, last integer not null)${suffix}`.execute(db);
      await sql`create table quoin_answer (
        actor text not null, key text not null, asked text not null, at text not null, answer text not null,
        primary key (actor, key))${suffix}`.execute(db);
      await sql`create index quoin_answer_age on quoin_answer (at)`.execute(db);
      await dialect.search.create(db);
    },
  },
];
