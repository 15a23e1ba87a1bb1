import type { Kysely } from "kysely";
import type { Definitions } from "./definitions/definitions.ts";
import type { Dialect } from "./dialect/dialect.ts";
import type { Door } from "./door.ts";
import type { Files } from "./files/files.ts";
import type { JobHandler, JobQueue, Jobs } from "./jobs/jobs.ts";
import type { Log } from "./log/log.ts";
import type { Once } from "./records/kept-answer.ts";
import type { Calendars } from "./calendars/create-calendars.ts";
import type { ComputingField } from "./computed/read-computing.ts";
import type { Settings } from "./settings/settings.ts";
import type { StoreNotice } from "./store-notice.ts";
import type { OthersMark } from "./write/other-commits.ts";

/** One open transaction. Its members see what it wrote; the store's own do not. */
/** A row by its columns. */
type Cells<T> = { readonly [K in keyof T]: string | number | null };

/** Statements whose outcome nobody asks for: they run together before anything is read or committed, and may fail only then. */
export interface Later {
  /** Adds rows to a table of others; each has the same columns. */
  add<T extends Cells<T>>(table: string, rows: readonly T[]): Promise<void>;
  /** Runs a statement; "?" stands for each value. */
  run(text: string, values: readonly (string | number | null)[]): Promise<void>;
}

export interface Transaction {
  readonly db: Kysely<unknown>;
  readonly records: Door;
  readonly jobs: JobQueue;
  readonly log: Log;
  readonly later: Later;
  /** Whether saves of others in this process wait for the end of this transaction; those of other processes are not known. */
  wanted(): boolean;
  /** Does work once for its key; asked again, it gives the first answer, which is plain JSON. `conflict` for other work under it. */
  once<T>(asking: Once | undefined, work: () => Promise<T>): Promise<T>;
}

export interface TransactionOptions {
  /** Undo everything at the end and give the result all the same: for trying out. */
  readonly rollback?: boolean;
  /** It writes nothing but records and what follows from them: no accounts, no rights. See `othersMark`. */
  readonly saves?: boolean;
}

/** Everything that a workspace holds. Every member throws `AppError`. */
export interface Store {
  readonly dialect: Dialect;
  /** For plain reads and for tables of others (accounts, runs). Never for records. */
  readonly db: Kysely<unknown>;
  readonly definitions: Definitions;
  /** Each write opens a transaction of its own. */
  readonly records: Door;
  readonly log: Log;
  readonly jobs: Jobs;
  readonly settings: Settings;
  /** The computed fields whose values are not all there yet. */
  computing(): Promise<readonly ComputingField[]>;
  /** The workspace's working calendars. */
  readonly calendars: Calendars;
  readonly files: Files;
  /** Does the jobs of its own: working computed fields out. For `jobs.runWorker`. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** All or nothing. Not inside another; writing through the store's own members inside is refused. */
  transaction<T>(fn: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Told after commits, of this process at once and of others within about a quarter of a second. Gives the way to stop. */
  onChange(listener: (notice: StoreNotice) => void): () => void;
  /**
   * Stands for the commits of all processes, saves of records by this one left out, and is next to free to read; undefined where it is
   * not to be had.
   */
  othersMark(): OthersMark | undefined;
  /** Writes a consistent copy while work goes on. The file must not exist. */
  backup(file: string): Promise<void>;
  /** What is wrong with the stored data. Empty: sound. */
  verify(): Promise<readonly string[]>;
  /**
   * Refreshes what the database's planner knows of the tables, where they have changed much: for the end of work that writes
   * many records. Brief; not in a transaction. Never throws: without fresh figures the planner only guesses.
   */
  tune(): Promise<void>;
  close(): Promise<void>;
}
