import type { Kysely } from "kysely";

/** A table with its columns, as the catalogue tells them. */
export interface MovedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that hold an instant as the engine's own type on at least one side. */
  readonly instants: ReadonlySet<string>;
}

export type Cell = string | number | boolean | null;

const CHUNK = 1000;

type Anything = Record<string, Record<string, unknown>>;

function cellOf(value: unknown, isInstant: boolean): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (isInstant && typeof value === "string") return new Date(value).toISOString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError("A value is of no kind that is stored.");
}

/** All rows of a table, some at a time, in the order of their making as far as it can be told. */
export async function* tableRows(
  db: Kysely<unknown>,
  { name, columns, instants }: MovedTable,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  const [by] = ["position", "id"].filter((column) => columns.includes(column));
  const all = (db as Kysely<Anything>).selectFrom(name).select([...columns]);
  let rows: (readonly Cell[])[] = [];
  for await (const row of (by === undefined ? all : all.orderBy(by)).stream(CHUNK)) {
    rows.push(columns.map((column) => cellOf(row[column], instants.has(column))));
    if (rows.length < CHUNK) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
