import type { Kysely } from "kysely";
import type { Only } from "../naming/physical.ts";

/** An index over columns of a table. */
export interface NewIndex {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
  /** Only of the rows that are not deleted. */
  readonly living: boolean;
  /** Of those only these. */
  readonly only?: Only | undefined;
}

/** A value that more than one row has where it must be unique. */
export interface Double {
  readonly value: unknown;
  readonly count: number;
}

/** The ids after one, up to another. */
export interface IdRange {
  readonly after: string;
  readonly last: string;
}

/** How an engine makes an index over a table with many rows while others write to it. */
export interface LargeIndex {
  /** A unique one refuses what others write from its making on, and not only from `finish`. */
  readonly binds: boolean;
  /** Makes room for it. Within a transaction. */
  begin(db: Kysely<unknown>, index: NewIndex): Promise<void>;
  /** How it is filled in parts. Left out: `build` does all of it. */
  readonly parts?: {
    /** Takes in the rows after one id up to another. Within a transaction. */
    take(db: Kysely<unknown>, index: NewIndex, range: IdRange): Promise<void>;
    /** What its rows have twice, before it is bound. */
    doubles(db: Kysely<unknown>, index: NewIndex): Promise<readonly Double[]>;
    /** Makes it an index of the table that refuses nothing yet, once all rows are in it. Within a transaction. */
    bind(db: Kysely<unknown>, index: NewIndex): Promise<void>;
    isBound(db: Kysely<unknown>, index: NewIndex): Promise<boolean>;
    /** Takes away some of what it was filled by, within a transaction. False: there is nothing left of that. */
    clear(db: Kysely<unknown>, index: NewIndex): Promise<boolean>;
  };
  /** Not in a transaction; what another left half is made anew. Throws `AppError` duplicate with nothing left of it. */
  readonly build?: (db: Kysely<unknown>, index: NewIndex) => Promise<void>;
  /** Lets it say what it is to say, within a transaction. Gives what the rows of these ids have twice, where it is to be unique. */
  finish(db: Kysely<unknown>, index: NewIndex, written: readonly string[]): Promise<readonly Double[]>;
  /** Takes away what was made before `finish`, within a transaction. */
  drop(db: Kysely<unknown>, index: Pick<NewIndex, "name">): Promise<void>;
}
