import type { LogEntry } from "./log-entry.ts";

export interface LogQuery {
  /** Entries after this position, oldest first. */
  readonly after?: number;
  /** Together with `after`: none behind this position. */
  readonly upTo?: number;
  /** Entries before this position, newest first. Not together with `after`. */
  readonly before?: number;
  readonly limit: number;
  readonly entity?: string;
  /** Only entries about records of these entities. */
  readonly entities?: readonly string[];
  readonly record?: string;
  /** Only entries about one of these records; together with `entity`. */
  readonly records?: readonly string[];
}

/** Reads the one log. Entries come in commit order: a reader that keeps the last position misses none. */
export interface Log {
  read(query: LogQuery): Promise<readonly LogEntry[]>;
  /** 0 for an empty log. */
  lastPosition(): Promise<number>;
}
