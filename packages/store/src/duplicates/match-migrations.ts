import { sql } from "kysely";
import type { Migration } from "../system/migration.ts";
import { newId } from "../system/new-id.ts";
import { MATCH_JOB } from "./match-job.ts";

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
  {
    // Methods fold accents and traditional characters since.
    name: "matches-2-letters",
    async up(db) {
      await sql`insert into quoin_match_fill (entity, rule, after, done, total)
        select distinct entity, rule, '', 0, 0 from quoin_match where true
        on conflict (entity, rule) do update set after = '', done = 0`.execute(db);
      const at = new Date().toISOString();
      await sql`insert into quoin_job (id, kind, key, payload, status, due_at, attempts, max_attempts, cancel, created_at)
        select ${newId()}, ${MATCH_JOB}, ${`${MATCH_JOB}:letters`}, 'null', 'waiting', ${at}, 0, 8, 0, ${at}
        where exists (select 1 from quoin_match_fill) on conflict (key) do nothing`.execute(db);
    },
  },
];
