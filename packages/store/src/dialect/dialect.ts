import type { StorageKind } from "@quoin/fields";
import type { Kysely } from "kysely";

/** The kinds of columns. `link` is none: it is a table of its own. */
export type ColumnKind = Exclude<StorageKind, "link">;

export interface InsertRows {
  readonly table: string;
  readonly columns: readonly string[];
  /** One array per row, in the order of `columns`. Text, numbers, booleans and null only; what is JSON comes as text. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** A column whose values of the new rows are wanted, in the order of `rows`. It must grow with each row. */
  readonly returning?: string;
}

/**
 * What differs between the SQL engines, and nothing else. Members are added here when a statement
 * cannot be said in one way; both engines then say it in their folder.
 */
export interface Dialect {
  readonly name: "sqlite" | "postgres";
  /** The DDL type of a column kind. */
  columnType(kind: ColumnKind): string;
  /** Text after the column list of `create table`. */
  readonly tableSuffix: string;
  /** Inserts many rows with few, large statements. */
  insertRows(db: Kysely<unknown>, insert: InsertRows): Promise<readonly number[]>;
}
