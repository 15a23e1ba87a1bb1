import type { Kysely } from "kysely";
import type { Dialect } from "./dialect.ts";
import type { TransactionGuard } from "./transaction-guard.ts";

/** How many commits of all processes there were, within an era: no two eras with one name follow upon each other. */
export interface CommitMark {
  /** Begins anew after 2^32. */
  readonly commits: number;
  readonly era: string;
}

/** An opened database: the one thing that an engine's folder gives to the rest of the store. */
export interface Engine {
  readonly dialect: Dialect;
  readonly db: Kysely<unknown>;
  readonly guard: TransactionGuard;
  /** Whether other processes of ours have the database open; absent where it cannot be told. */
  readonly inUse?: () => Promise<boolean>;
  /** All processes that use the database run on this machine. */
  readonly oneHost?: boolean;
  /**
   * One transaction after the other. Rolled back when `fn` throws. Writing through `db` inside is refused; looking out for
   * that makes every await dearer, so code of ours that uses nothing but what it is given may go unguarded. `lazily`: it need not
   * begin before it must, so that one statement may be all of it. Other processes may then write behind what it has read, until it
   * writes itself: for who finds that out by what it writes.
   */
  transaction<T>(
    fn: (db: Kysely<unknown>) => Promise<T>,
    options?: { readonly guarded?: boolean; readonly lazily?: boolean },
  ): Promise<T>;
  /** Next to free to read; undefined where it is not to be had just now. */
  commitMark?(): CommitMark | undefined;
  /** Whether a lazy transaction failed at its end for what it would have stored: nothing of it is committed then. */
  refused?(error: unknown): boolean;
  /**
   * Calls `changed` soon after other processes' commits, until it is stopped. It may call for this process's own and once too
   * often. A call that fails is made again.
   */
  follow(changed: () => Promise<void>): Promise<() => Promise<void>>;
  /** Refreshes what the planner knows of the tables' contents, where that has changed. Brief: it samples. */
  tune(): Promise<void>;
  /** Writes a consistent copy to a new file while others go on writing. */
  backup(file: string): Promise<void>;
  /** What the engine finds wrong with its own file. Empty: sound. */
  verify(): Promise<readonly string[]>;
  close(): Promise<void>;
}
