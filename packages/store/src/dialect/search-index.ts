import type { Kysely } from "kysely";

/** Where one engine keeps the tokens of records. Looking them up is `Speech.found`. */
export interface SearchIndex {
  /** Makes its tables, once. */
  create(db: Kysely<unknown>): Promise<void>;
  /** Once it is made: sees to it that no write is held up by the upkeep of all that is indexed. */
  settle(db: Kysely<unknown>): Promise<void>;
  /** Has the planner know how rare words are, also those that are not among the most common. */
  weigh(db: Kysely<unknown>): Promise<void>;
  /** Writes or replaces the tokens (separated by spaces) of records of one entity. */
  write(
    db: Kysely<unknown>,
    entity: string,
    rows: readonly (readonly [record: string, tokens: string])[],
  ): Promise<void>;
  /** The same of records that are new, so that nothing of theirs is replaced: it may run later. */
  add(db: Kysely<unknown>, entity: string, rows: readonly (readonly [record: string, tokens: string])[]): Promise<void>;
  /** Forgets records for good. */
  remove(db: Kysely<unknown>, entity: string, ids: readonly string[]): Promise<void>;
  /** Whether the index may need upkeep, asked outside of transactions. */
  wants(db: Kysely<unknown>): Promise<boolean>;
  /** Does a short step of its upkeep, in a transaction that does nothing else. False: nothing is left to do. */
  mend(db: Kysely<unknown>): Promise<boolean>;
}
