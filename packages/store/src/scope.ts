import type { Kysely } from "kysely";
import type { Dialect } from "./dialect/dialect.ts";
import type { Published } from "./definitions/published.ts";
import type { NewLogEntry } from "./log/log-entry.ts";
import type { Log } from "./log/log.ts";

/** One open write transaction, as the doors see it. */
export interface Scope {
  readonly db: Kysely<unknown>;
  /** The version in force for the whole transaction. */
  readonly published: Published;
  /** The transaction's one instant. */
  readonly now: Date;
  /** Appends to the log; the positions in the order of the entries. */
  readonly append: (entries: readonly NewLogEntry[]) => Promise<readonly number[]>;
  /** Runs once the transaction is committed; never after a rollback. */
  readonly afterCommit: (fn: () => void) => void;
}

/** What the doors are made with: `createDoor(context)` outside, `createDoor(context, scope)` inside a transaction. */
export interface DoorContext {
  readonly dialect: Dialect;
  /** For reads outside a transaction. */
  readonly db: Kysely<unknown>;
  readonly log: Log;
  readonly clock: () => Date;
  published(): Promise<Published>;
  /** Opens a transaction. Not inside one. */
  write<T>(fn: (scope: Scope) => Promise<T>): Promise<T>;
}
