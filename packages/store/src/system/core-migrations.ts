import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * The store's own tables. A change is a new entry at the end, never an edit of one that was released.
 * The log's position is never used twice even if its tail were cut, for readers keep it as their cursor.
 */
export const CORE_MIGRATIONS: readonly Migration[] = [
  {
    name: "store-1-core",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      await sql`create table quoin_version (
        version integer primary key, at text not null, by_user text, note text, restores integer,
        digest text not null, definitions text not null, physical text not null)${suffix}`.execute(db);
      await sql`create table quoin_draft (
        kind text not null, key text not null, document text, rev integer not null, base integer not null,
        at text not null, by_user text, primary key (kind, key))${suffix}`.execute(db);
      await sql`create table quoin_counter (name text primary key, value integer not null)${suffix}`.execute(db);
      await sql`create table quoin_log (
        position ${sql.raw(dialect.growing)}, at text not null, actor text, actor_name text, cause text not null,
        entity text not null, record text not null, op text not null, before text not null, after text not null,
        rev integer not null, version integer not null)${suffix}`.execute(db);
      await sql`create index quoin_log_record on quoin_log (entity, record, position)`.execute(db);
      await sql`create table quoin_job (
        id text primary key, kind text not null, key text not null, payload text not null, status text not null,
        due_at text not null, attempts integer not null, max_attempts integer not null, worker text, lease_until text,
        lease_seconds ${sql.raw(dialect.columnType("real"))}, cancel integer not null, progress text, result text, error text, created_by text,
        created_at text not null, finished_at text)${suffix}`.execute(db);
      await sql`create unique index quoin_job_key on quoin_job (key)`.execute(db);
      await sql`create index quoin_job_due on quoin_job (due_at, id) where status = 'waiting'`.execute(db);
      await sql`create index quoin_job_lease on quoin_job (lease_until) where status = 'running'`.execute(db);
      await sql`create index quoin_job_age on quoin_job (created_at, id)`.execute(db);
      await sql`create table quoin_setting (key text primary key, value text not null)${suffix}`.execute(db);
      for (const table of ["quoin_log", "quoin_version", "quoin_job"]) await dialect.announce(db, table);
    },
  },
  {
    name: "store-2-conversions",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      await sql`create table quoin_draft_choice (
        field text primary key, choices text not null, at text not null, by_user text)${suffix}`.execute(db);
      await sql`create table quoin_purged (place text primary key, at text not null)${suffix}`.execute(db);
    },
  },
  {
    name: "store-3-ahead",
    async up(db, dialect) {
      const number = sql.raw(dialect.columnType("integer"));
      // What a publish has made before its transaction, and how far.
      await sql`create table quoin_ahead (
        place text primary key, spec text not null, made text not null, after text not null, position ${number} not null,
        converted ${number} not null, unread ${number} not null, complete ${number} not null,
        at text not null)${sql.raw(dialect.tableSuffix)}`.execute(db);
    },
  },
  {
    name: "store-4-purging",
    async up(db, dialect) {
      // Places that are given up and not yet gone.
      await sql`create table quoin_purging (
        place text primary key, made text not null)${sql.raw(dialect.tableSuffix)}`.execute(db);
    },
  },
  {
    name: "store-5-unlogged",
    async up(db, dialect) {
      const number = sql.raw(dialect.columnType("integer"));
      // Changes that the log does not tell of, of an entity's records or of a place, while a publish works ahead; and up to which of them
      // what it made is right.
      await sql`create table quoin_unlogged (
        step ${number} not null, entity text not null, record text not null, before text not null, after text not null,
        primary key (step, entity, record))${sql.raw(dialect.tableSuffix)}`.execute(db);
      await sql`alter table quoin_ahead add column unlogged ${number} not null default 0`.execute(db);
    },
  },
];
