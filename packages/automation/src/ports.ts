import type { DefinitionSet, Entity } from "@quoin/definition";
import type { WorkCalendar } from "@quoin/formula";
import type { Kysely } from "kysely";
import type { AutomationTables } from "./tables/tables.ts";

export type Row = Record<string, unknown>;

/** Who acts. Structurally what the store takes. */
export interface Actor {
  readonly userId: string | null;
  readonly name?: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly locale: string;
  readonly timeZone: string;
  readonly system?: boolean;
}

/** One rule acting on one record in a chain of effects. */
export interface CauseLink {
  readonly rule: string;
  readonly record: string;
  readonly run: string;
}

export interface Cause {
  readonly source: string;
  readonly chain: readonly CauseLink[];
}

/** One committed change, as the log tells it. `before` and `after` hold the changed fields only. */
export interface LogEntry {
  readonly position: number;
  readonly at: string;
  readonly actor: string | null;
  readonly actorName?: string;
  readonly cause: Cause;
  readonly entity: string;
  readonly record: string;
  readonly op: string;
  readonly before: Row;
  readonly after: Row;
  /** Of the definitions that it was written under. */
  readonly version: number;
}

export interface Published {
  readonly version: number;
  readonly set: DefinitionSet;
  readonly entities: ReadonlyMap<string, Entity>;
}

export type Change =
  | { readonly op: "create"; readonly entity: string; readonly values: Row }
  | { readonly op: "update"; readonly entity: string; readonly id: string; readonly values: Row };

/** The doors that steps use, bound to one transaction. */
export interface PortDoor {
  write(
    changes: readonly Change[],
    context: { readonly actor: Actor; readonly cause: Cause; readonly allowReadonly?: boolean },
  ): Promise<readonly { readonly id: string; readonly position?: number }[]>;
  /**
   * The same for changes that stand alone, each with a cause of its own. Gives what became of each, in their order: of one that
   * failed nothing is written.
   */
  writeEach(
    changes: readonly { readonly change: Change; readonly cause: Cause }[],
    context: { readonly actor: Actor; readonly allowReadonly?: boolean },
  ): Promise<readonly ({ readonly id: string } | { readonly error: unknown })[]>;
  /** The record, or undefined where it is missing or may not be seen. */
  find(entity: string, id: string, actor: Actor): Promise<Row | undefined>;
  /** The same with these fields only: tables of records are given by name. */
  findFields(
    of: { readonly entity: string; readonly id: string; readonly fields: readonly string[] },
    actor: Actor,
  ): Promise<Row | undefined>;
  /** The records by id; those missing or not to be seen are left out. */
  findAll(entity: string, ids: readonly string[], actor: Actor): Promise<ReadonlyMap<string, Row>>;
  /** Ids of the records that match, at most `limit`, after the id `after`. */
  matching(
    query: { entity: string; where?: unknown; after?: string; limit: number },
    actor: Actor,
  ): Promise<readonly string[]>;
}

export interface NewJob {
  readonly kind: string;
  readonly key: string;
  readonly payload: unknown;
  readonly dueAt?: Date;
}

export interface PortLog {
  read(query: {
    after?: number;
    upTo?: number;
    limit: number;
    entity?: string;
    entities?: readonly string[];
    record?: string;
    records?: readonly string[];
  }): Promise<readonly LogEntry[]>;
}

/** A row by its columns. */
type Cells<T> = { readonly [K in keyof T]: string | number | null };

/** Statements whose outcome nobody asks for: they run together before anything is read or committed, and may fail only then. */
export interface PortLater {
  /** Adds rows to a table; each has the same columns. */
  add<T extends Cells<T>>(table: keyof AutomationTables, rows: readonly T[]): Promise<void>;
  /** Runs a statement; "?" stands for each value. */
  run(text: string, values: readonly (string | number | null)[]): Promise<void>;
}

export interface PortTransaction {
  readonly db: Kysely<AutomationTables>;
  readonly later: PortLater;
  readonly records: PortDoor;
  /** The log as this transaction sees it, its own entries included. */
  readonly log: PortLog;
  enqueue(jobs: readonly NewJob[]): Promise<void>;
  notify(notice: Notice): Promise<void>;
  queueMail(mail: Mail): Promise<void>;
}

export interface Notice {
  readonly user: string;
  readonly title: string;
  readonly body?: string;
  readonly entity?: string;
  readonly record?: string;
  /** The same key twice is one notice. */
  readonly key: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same key twice is one mail. */
  readonly key: string;
}

export interface OutsideRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who is told something: where, and how they read it. */
interface Reached {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** Undefined: the workspace's. */
  readonly timeZone?: string;
}

/** What the engine needs of the world. `apps/server` joins it to the store, the mailer and the guarded client. */
export interface Ports {
  readonly db: Kysely<AutomationTables>;
  readonly records: PortDoor;
  transaction<T>(work: (tx: PortTransaction) => Promise<T>, options?: { readonly rollback?: boolean }): Promise<T>;
  published(): Promise<Published>;
  /** An earlier version: runs stay on the one they began with, and no rule is set off by what was written before it. */
  version(version: number): Promise<Published>;
  readonly log: PortLog & { lastPosition(): Promise<number> };
  /** A user who may be told something. */
  person(id: string): Promise<Reached | undefined>;
  /** Names of users and teams, by id. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Sends through the client that refuses private addresses. */
  request(request: OutsideRequest, idempotencyKey: string): Promise<{ readonly status: number; readonly body: string }>;
  clock(): Date;
  /** The working calendar of an id, the usual one without; undefined where there is none. */
  calendar(id?: string): Promise<WorkCalendar | undefined>;
  /** The workspace's time zone, IANA name, and language. */
  settings(): Promise<{ readonly timeZone: string; readonly locale: string; readonly url: string }>;
}
