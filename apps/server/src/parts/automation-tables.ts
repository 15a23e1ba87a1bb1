import type { AutomationTables } from "@quoin/automation";
import type { Kysely } from "kysely";

/** The store's database, typed for the tables of the rules. */
export const automationTables = (db: Kysely<unknown>): Kysely<AutomationTables> =>
  db.withTables<{ [K in keyof AutomationTables]: AutomationTables[K] }>();
