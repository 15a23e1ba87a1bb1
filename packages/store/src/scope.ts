import type { Kysely } from "kysely";
import type { CalendarOf } from "./calendars/read-calendars.ts";
import type { Dialect } from "./dialect/dialect.ts";
import type { Published } from "./definitions/published.ts";
import type { NewLogEntry } from "./log/log-entry.ts";
import type { Names } from "./query/names.ts";
import type { SeriesNumbers } from "./records/series-numbers.ts";
import type { JobQueue } from "./jobs/jobs.ts";
import type { Log } from "./log/log.ts";
import type { Words } from "./search/words.ts";

/** Which of these ids are people's, or teams'. Both are kept by the application, not by the store. */
export type KnownUsers = (
  db: Kysely<unknown>,
  ids: readonly string[],
  of: "users" | "teams",
) => Promise<ReadonlySet<string>>;

/** The time zone that the workspace is in. */
export interface WorkspaceZone {
  /** Key of the setting that says it. */
  readonly setting: string;
  /** What the setting's text says; undefined: it is not set. */
  of(setting: string | undefined): string;
}

/** One open write transaction, as the doors see it. */
export interface Scope {
  readonly db: Kysely<unknown>;
  /** The version in force for the whole transaction. */
  readonly published: Published;
  /** The transaction's one instant. */
  readonly now: Date;
  /** Appends to the log; the positions in the order of the entries. */
  readonly append: (entries: readonly NewLogEntry[]) => Promise<readonly number[]>;
  /** Gives the way to say that all since now was undone. */
  readonly beforeUndoable: () => () => void;
  /** Looks where the log ends, for who will append to it: best before there are statements that may run together. */
  readonly lookAtLog: () => Promise<void>;
  /** Whether saves of others in this process wait for the end of this transaction. */
  readonly wanted: () => boolean;
  readonly numbers: SeriesNumbers;
  /** What search knows of records; read again only once the transaction is committed. */
  readonly words: Words;
  /** Runs once the transaction is committed; never after a rollback. */
  readonly afterCommit: (fn: () => void) => void;
  /** Undefined: nobody keeps people here, so fields of people take any id. */
  readonly knownUsers: KnownUsers | undefined;
  /** Jobs that exist once the transaction is committed. */
  readonly jobs: JobQueue;
  /** The workspace's: computed values that are stored are the same for every reader. */
  readonly timeZone: string;
  /** Its working calendars; undefined where nothing of the version asks them. */
  readonly calendar: CalendarOf | undefined;
}

/** What the doors are made with: `createDoor(context)` outside, `createDoor(context, scope)` inside a transaction. */
export interface DoorContext {
  readonly dialect: Dialect;
  /** For reads outside a transaction. */
  readonly db: Kysely<unknown>;
  readonly log: Log;
  readonly clock: () => Date;
  readonly names: Names | undefined;
  published(): Promise<Published>;
  /** Opens a transaction. Not inside one. */
  write<T>(fn: (scope: Scope) => Promise<T>): Promise<T>;
  /** The same for a short write that may run twice: it shares a transaction with others that come at the same time. */
  together<T>(fn: (scope: Scope) => Promise<T>): Promise<T>;
}
