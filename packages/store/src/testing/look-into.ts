import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";

/** What a test may ask a database's own catalogue. */
export interface Catalogue {
  tables(): Promise<readonly string[]>;
  columns(table: string): Promise<readonly string[]>;
  indexes(): Promise<readonly string[]>;
  /** Every table and index with all that belongs to it. */
  all(): Promise<readonly unknown[]>;
  /** Relations that point at nothing, or that the engine does not hold. */
  dangling(): Promise<readonly unknown[]>;
  /** The words of the plan by which the engine would go if it could not read the whole table. */
  plan(query: RawBuilder<unknown>): Promise<string>;
}

const names = async (db: Kysely<unknown>, query: RawBuilder<{ name: string }>): Promise<readonly string[]> =>
  (await query.execute(db)).rows.map((row) => row.name);

const ofSqlite = (db: Kysely<unknown>): Catalogue => ({
  tables: () => names(db, sql`select name from sqlite_master where type = 'table'`),
  columns: (table) => names(db, sql`select name from pragma_table_info(${table})`),
  indexes: () => names(db, sql`select name from sqlite_master where type = 'index'`),
  all: async () => (await sql`select name, sql from sqlite_master order by name`.execute(db)).rows,
  dangling: async () => (await sql`pragma foreign_key_check`.execute(db)).rows,
  plan: async (query) => {
    const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(db);
    return rows.map((row) => row.detail).join("; ");
  },
});

const ofPostgres = (db: Kysely<unknown>): Catalogue => ({
  tables: () => names(db, sql`select tablename as name from pg_tables where schemaname = 'public'`),
  columns: (table) =>
    names(db, sql`select column_name as name from information_schema.columns where table_name = ${table}`),
  indexes: () => names(db, sql`select indexname as name from pg_indexes where schemaname = 'public'`),
  all: async () => {
    const columns = sql`select table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema = 'public' order by 1, 2`;
    const indexes = sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`;
    return [...(await columns.execute(db)).rows, ...(await indexes.execute(db)).rows];
  },
  dangling: async () => (await sql`select conname from pg_constraint where not convalidated`.execute(db)).rows,
  plan: (query) =>
    db.transaction().execute(async (transaction) => {
      await sql`set local enable_seqscan = off`.execute(transaction);
      await sql`set local enable_bitmapscan = off`.execute(transaction);
      const { rows } = await sql<{ "QUERY PLAN": string }>`explain ${query}`.execute(transaction);
      return rows.map((row) => row["QUERY PLAN"]).join("; ");
    }),
});

/** Looks into the catalogue of a store's database, whichever engine it is. */
export const lookInto = (store: { readonly db: Kysely<unknown>; readonly dialect: Dialect }): Catalogue =>
  store.dialect.name === "sqlite" ? ofSqlite(store.db) : ofPostgres(store.db);
