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
      await sql`create table quoin_search_record (
        id integer primary key, entity text not null, record text not null, unique (entity, record))${suffix}`.execute(
        db,
      );
      // Tokens are whole words of ours: "ascii" splits at spaces only and leaves every other letter as it is.
      await sql`create virtual table quoin_search using fts5 (
        tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db);
    },
  },
];
