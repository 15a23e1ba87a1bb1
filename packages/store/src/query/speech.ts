import type { Sql, SqlValue } from "./sql/sql.ts";
import type { FieldModel } from "./field-model.ts";
import type { ColumnKind } from "../dialect/dialect.ts";
import type { SearchTerm } from "../search/search-terms.ts";

export type Bucket = "day" | "week" | "month" | "quarter" | "year";

/** From `at` on (UTC instant), local time is UTC + `minutes`. */
export interface ZoneOffset {
  readonly at: string;
  readonly minutes: number;
}

/** A summary of the living rows of a table that satisfy `where`, by a column's values. */
export interface ByValue {
  readonly table: string;
  readonly alias: string;
  readonly column: string;
  readonly measures: readonly Sql[];
  readonly where: Sql;
}

/** How one engine says what both mean. */
export interface Speech {
  /** The place of `needle` in `text` is not "nowhere". Both folded. */
  contains(text: Sql, needle: string): Sql;
  endsWith(text: Sql, end: string): Sql;
  /** A text of a table that is not ours, to be sorted as our own are: by code point, the letters A to Z without case. */
  ordered(text: Sql): Sql;
  /** Length in code points. */
  length(text: Sql): Sql;
  /** "MM-DD" of a date column. */
  monthDay(date: Sql): Sql;
  /** Bound form of a boolean. */
  boolean(value: boolean): SqlValue;
  /** A value as JSON text; the value is not NULL. */
  json(value: Sql, field: FieldModel): Sql;
  /** A key (`,"key":`) and its value as JSON text, to be put together by `concat`; NULL or empty where the value is NULL. */
  entry(key: Sql, value: Sql, field: FieldModel): readonly Sql[];
  /** The values of a link table `l` as JSON text, in order; NULL if there are none. `shown`: something else of the rows that pass. */
  jsonList(link: Sql, record: Sql, shown?: { readonly value: Sql; readonly where: Sql }): Sql;
  /** Any expressions as the text of one JSON array. */
  jsonArray(values: readonly Sql[]): Sql;
  /** The column by which a statement finds a row again fastest. Default: its id. */
  readonly rowId?: string;
  /** A join whose rows come in the order of its left side. */
  readonly inOrder: Sql;
  /** An index read backwards gives the empty values first, so where they come last they are read apart. */
  readonly emptyApart?: true;
  /** ` ORDER BY …` after a join or union of ordered parts; empty where rows keep the order in which they come. */
  reorder(order: Sql): Sql;
  /** The texts of `column` in the order of arrival, joined with commas; NULL of none. */
  concat(column: Sql): Sql;
  /** The text of a JSON object has this key; it is a name. */
  has(object: Sql, key: string): Sql;
  /** The average of whole numbers, as their sum divided by how many they are gives it. */
  average(values: Sql): Sql;
  /** One bound JSON array → rows with a column `value`, as values of columns of this kind (default: text). */
  each(json: string, kind?: ColumnKind): Sql;
  /** A sequence of bound rows (JSON array of arrays) → rows with a column `value`, which `cell` takes apart. */
  rows(json: string): Sql;
  /** The value at `index` of a row of `rows`, as one of a column of this kind. */
  cell(row: Sql, index: number, kind: ColumnKind): Sql;
  /** A subselect of the ids of the records whose tokens satisfy every term of one reading or more. */
  found(readings: readonly (readonly SearchTerm[])[]): Sql;
  /** The first day of the bucket, as date text. `offsets` only for instants. */
  bucket(value: Sql, bucket: Bucket, offsets?: readonly ZoneOffset[]): Sql;
  /** A row per value with its measures as c0, c1, …, each value looked up in an index; absent where GROUP BY does as well. */
  readonly byValue?: (asked: ByValue) => Sql;
}
