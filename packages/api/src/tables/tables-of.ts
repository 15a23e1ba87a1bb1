import type { Kysely } from "kysely";
import type { ApiTables } from "./tables.ts";

/** The store's database, typed for the tables of this package. */
export const tablesOf = (db: Kysely<unknown>): Kysely<ApiTables> =>
  db.withTables<{ [K in keyof ApiTables]: ApiTables[K] }>();
