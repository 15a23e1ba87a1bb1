import { sql } from "kysely";
import { SEARCH_JOB } from "../search/search-job.ts";
import type { Migration } from "../system/migration.ts";
import { newId } from "../system/new-id.ts";

/** Tables of the doors: counters of numbered fields, answers kept for repeated requests, the search index, what is to be computed. */
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
  {
    name: "records-2-computed",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      // Values to be worked out by a job: of single records, and of all records of an entity after a change of definitions.
      await sql`create table quoin_dirty (node text not null, record text not null, primary key (node, record))${suffix}`.execute(
        db,
      );
      await sql`create table quoin_compute (
        node text primary key, after text not null, done integer not null, total integer not null)${suffix}`.execute(
        db,
      );
    },
  },
  {
    name: "records-3-search",
    async up(db, dialect) {
      // Entities whose records search does not know all of since a change of definitions.
      await sql`create table quoin_search_fill (
        entity text primary key, after text not null, done integer not null, total integer not null)${sql.raw(dialect.tableSuffix)}`.execute(
        db,
      );
    },
  },
  {
    name: "records-4-search-upkeep",
    up: (db, dialect) => dialect.search.settle(db),
  },
  {
    name: "records-5-released",
    async up(db, dialect) {
      // Rows that were let go of their record: its past leads to them, nothing else does.
      await sql`create table quoin_released (
        entity text not null, relation text not null, parent text not null, record text not null,
        primary key (entity, relation, parent, record))${sql.raw(dialect.tableSuffix)}`.execute(db);
    },
  },
  {
    name: "records-6-search-figures",
    up: (db, dialect) => dialect.search.weigh(db),
  },
  {
    // What it takes to hold nobody up has become more.
    name: "records-7-search-merging",
    up: (db, dialect) => dialect.search.settle(db),
  },
  {
    name: "records-8-search-reason",
    async up(db) {
      await sql`alter table quoin_search_fill add column letters integer not null default 0`.execute(db);
    },
  },
  {
    // Names are found without accents and in simplified characters since.
    name: "records-9-search-letters",
    async up(db) {
      const { rows } = await sql<{
        definitions: string;
      }>`select definitions from quoin_version order by version desc limit 1`.execute(db);
      const [row] = rows;
      if (row === undefined) return;
      const set = JSON.parse(row.definitions) as { readonly entity: object };
      for (const entity of Object.keys(set.entity))
        await sql`insert into quoin_search_fill (entity, after, done, total, letters) values (${entity}, '', 0, 0, 1)
          on conflict (entity) do update set after = '', done = 0`.execute(db);
      const at = new Date().toISOString();
      await sql`insert into quoin_job (id, kind, key, payload, status, due_at, attempts, max_attempts, cancel, created_at)
        values (${newId()}, ${SEARCH_JOB}, ${`${SEARCH_JOB}:letters`}, 'null', 'waiting', ${at}, 0, 8, 0, ${at})
        on conflict (key) do nothing`.execute(db);
    },
  },
  {
    // On PostgreSQL a write sorts half as many words in one go as it did.
    name: "records-10-search-waiting",
    up: (db, dialect) => dialect.search.settle(db),
  },
];
