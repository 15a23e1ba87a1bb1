import type { Problem } from "@quoin/definition";
import type { NewLogEntry } from "../../log/log-entry.ts";
import type { WorkDatabase } from "../work.ts";
import type { Mark } from "./mark.ts";

/** What a step makes before the publish's transaction, to be taken away again should that never come. */
export type Made =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly link: string }
  /** A table of records. */
  | { readonly rows: string }
  | { readonly index: string; readonly unique?: true };

export interface AheadPart {
  /** Id of the last record of the part. */
  readonly last: string;
  readonly rows: number;
  /** There were no more then: whoever adds records faster than parts are written shall not keep it going for ever. */
  readonly isLast: boolean;
  /** Values written, and values that are left behind. */
  readonly converted: number;
  readonly left: number;
  /** What stands in the publish's way; then nothing of the part is written. */
  readonly problems: readonly Problem[];
  /** Each in a transaction of its own. */
  readonly writes: readonly ((to: WorkDatabase) => Promise<void>)[];
}

/** Writes a part in a transaction of its own, and adds to what is counted. */
export type PartWriter = (
  work: (to: WorkDatabase) => Promise<void>,
  counts: Pick<AheadPart, "converted" | "left">,
) => Promise<void>;

export interface PartDatabase extends WorkDatabase {
  /** Records that one transaction writes. */
  readonly part: number;
}

/** How far a step was done ahead when the publish's transaction begins: what was written after the moment has to be done again. */
export interface AheadDone extends Mark {
  readonly converted: number;
  readonly left: number;
}

/** How what was written meanwhile is done again: before the publish's transaction until little is left, the rest within it. */
export interface Again {
  /** Ids of the records whose outcome may be another since a moment. */
  since(at: WorkDatabase, mark: Mark): Promise<readonly string[]>;
  /** Does some of them again within the caller's transaction. What stands in the publish's way: then nothing is written. */
  some(to: WorkDatabase, ids: readonly string[]): Promise<readonly Problem[]>;
}

/**
 * How a step over many rows is done before the publish's transaction: in parts with a short transaction each, so that others
 * read and write in between, into a place that the version in force does not know.
 */
export interface Ahead {
  /** Names what is made: "table.column", "index name". */
  readonly place: string;
  /** All that decides on what is made: what was begun under another is begun again. */
  readonly spec: unknown;
  readonly made: Made;
  /** "table.column" of what has to be there. */
  readonly needs: readonly string[];
  /** What stands against it, before anything is made. Reads only. */
  readonly examine?: (at: WorkDatabase) => Promise<readonly Problem[]>;
  readonly make: (to: WorkDatabase) => Promise<void>;
  /** Reads the records after an id and works out what to write. `undefined`: there are none. */
  readonly part?: (at: PartDatabase, after: string) => Promise<AheadPart | undefined>;
  /** What is made when all parts are written, not in a transaction but by `write`; who is killed in it begins it again. */
  readonly build?: (at: WorkDatabase, write: PartWriter) => Promise<readonly Problem[]>;
  readonly again?: Again;
  /** Within the publish's transaction, after `again`: brings up to date what is left, and tells. */
  readonly finish?: (to: WorkDatabase, done: AheadDone, tell: AheadTelling) => Promise<readonly Problem[]>;
}

interface AheadTelling {
  readonly note: (entry: NewLogEntry) => Promise<void>;
}
