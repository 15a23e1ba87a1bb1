import type { Cause } from "../cause.ts";

/** One committed change of one record. */
export interface LogEntry {
  /** Grows with every entry; never used twice. */
  readonly position: number;
  readonly at: string;
  readonly actor: string | null;
  readonly actorName?: string;
  readonly cause: Cause;
  readonly entity: string;
  readonly record: string;
  /**
   * "convert" is of no record: all values of `cause.field` were written anew by a publish, or some of them numbered, as `after` counts them.
   * "reveal" changed nothing: somebody looked at the whole of the masked value of `cause.field`.
   */
  readonly op: "create" | "update" | "delete" | "restore" | "purge" | "reveal" | "convert";
  /** Changed fields only. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Of the record, after the change. */
  readonly rev: number;
  /** Version of the definitions that it was written under. */
  readonly version: number;
}

/** What a writer hands in; position, instant and version are the store's. */
export type NewLogEntry = Omit<LogEntry, "position" | "at" | "version">;
