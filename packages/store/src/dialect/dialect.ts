import type { StorageKind } from "@quoin/fields";
import type { Kysely } from "kysely";
import type { Speech } from "../query/speech.ts";
import type { Sql } from "../query/sql/sql.ts";
import type { LargeIndex } from "./large-index.ts";
import type { SearchIndex } from "./search-index.ts";

/** The kinds of columns. `link` is none: it is a table of its own. */
export type ColumnKind = Exclude<StorageKind, "link">;

export interface InsertRows {
  readonly table: string;
  readonly columns: readonly string[];
  /** One array per row, in the order of `columns`. Text, numbers, booleans and null only; what is JSON comes as text. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** A column whose values of the new rows are wanted, in the order of `rows`. It must grow with each row. */
  readonly returning?: string;
  /** A `growing` column whose values are given, each greater than the one before: what the database gives later goes on after them. */
  readonly grown?: string;
  /** A condition under which rows are inserted at all. Default: always. */
  readonly provided?: Sql;
  /**
   * Nobody asks for the outcome, so it may run with other statements: see `runLater`. Where `provided` does not hold it fails; the
   * first column may not be empty then.
   */
  readonly later?: boolean;
}

/** A statement that the database runs by itself after each change of a table. */
export interface Trigger {
  readonly name: string;
  readonly table: string;
  /** "insert", "delete", "update" or "update of a, b". */
  readonly change: string;
  /** Without a semicolon; it names no changed row. */
  readonly statement: string;
}

/** A column to be added. */
export interface NewColumn {
  readonly table: string;
  readonly column: string;
  /** DDL type, and what follows it. May not ask for anything of rows that are there. */
  readonly definition: string;
}

/** Columns without a value in any row, in the order in which they were added. */
export interface EmptyColumns {
  readonly table: string;
  readonly columns: readonly string[];
  /** The table has so many rows that going through them would hold writers up. */
  readonly many: boolean;
}

/**
 * What differs between the SQL engines, and nothing else. Members are added here when a statement
 * cannot be said in one way; both engines then say it in their folder.
 */
export interface Dialect {
  readonly name: "sqlite" | "postgres";
  /** How it says the parts of a query. */
  readonly speech: Speech;
  readonly search: SearchIndex;
  readonly largeIndex: LargeIndex;
  /** The DDL type of a column kind. */
  columnType(kind: ColumnKind): string;
  /** Text after the column list of `create table`. */
  readonly tableSuffix: string;
  /** Type and rules of a key that grows with each row and is never used twice. */
  readonly growing: string;
  /** Ends a subselect of rows about to be updated: those that another is updating are passed over. */
  readonly skipLocked: string;
  /**
   * The greatest value that a `growing` column of the table ever had: of an engine that has one writer at a time, whose next value
   * is known therefore.
   */
  lastKey?(db: Kysely<unknown>, table: string): Promise<number>;
  /** Inserts many rows with few, large statements. */
  insertRows(db: Kysely<unknown>, insert: InsertRows): Promise<readonly number[]>;
  /**
   * Over so many transactions the rows of one region are dealt out where all of them are written: 1 where a row's new form takes
   * the place of the old one anyway.
   */
  readonly turns: number;
  /** Records that one transaction of a long piece of work writes, where that are fewer than usual (`PART`). */
  readonly part?: number;
  /** Checks what is checked at commit only, so that tables which were written to may be altered in the same transaction. */
  settle(db: Kysely<unknown>): Promise<void>;
  /** Lets other processes hear of new and changed rows of a table, where the engine does not tell them by itself. */
  announce(db: Kysely<unknown>, table: string): Promise<void>;
  /** Lets a `growing` column go on after the greatest value that was put in by hand. */
  growOn(db: Kysely<unknown>, table: string, column: string): Promise<void>;
  createTrigger(db: Kysely<unknown>, trigger: Trigger): Promise<void>;
  /** Dropping a column, or a table whose rows point at others, goes through all rows. */
  readonly dropsByRow: boolean;
  /** Drops empty columns, or leaves them bare where that would go through many rows. Inside a transaction. */
  dropEmpty(db: Kysely<unknown>, columns: EmptyColumns): Promise<void>;
  /** Adds an empty column to a table, however many rows it has, without reading them. Inside a transaction. */
  addColumn(db: Kysely<unknown>, column: NewColumn): Promise<void>;
}
