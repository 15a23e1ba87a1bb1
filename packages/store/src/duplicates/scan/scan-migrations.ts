import { sql } from "kysely";
import type { Migration } from "../../system/migration.ts";

/** Tables of scans: how far one is, the pairs it has found, the groups of the last one, and what people said is not the same. */
export const SCAN_MIGRATIONS: readonly Migration[] = [
  {
    name: "scans-1-core",
    async up(db, dialect) {
      const suffix = sql.raw(dialect.tableSuffix);
      await sql`create table quoin_scan (
        entity text primary key, job text not null, rule integer not null, after text not null, done integer not null,
        total integer not null, at text)${suffix}`.execute(db);
      await sql`create table quoin_pair (
        entity text not null, one text not null, other text not null,
        primary key (entity, one, other))${suffix}`.execute(db);
      await sql`create table quoin_double (
        entity text not null, grp text not null, record text not null,
        primary key (entity, grp, record))${suffix}`.execute(db);
      await sql`create table quoin_not_same (
        entity text not null, one text not null, other text not null, by_user text, at text not null,
        primary key (entity, one, other))${suffix}`.execute(db);
    },
  },
  {
    name: "scans-2-order",
    async up(db) {
      await sql`create index quoin_double_record on quoin_double (entity, record)`.execute(db);
    },
  },
];
