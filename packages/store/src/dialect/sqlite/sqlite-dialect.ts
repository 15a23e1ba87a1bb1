import type { Kysely } from "kysely";
import type { ColumnKind, Dialect, InsertRows } from "../dialect.ts";
import { addLater } from "../add-later.ts";
import { runText } from "../run-text.ts";
import { SQLITE_SPEECH } from "../../query/sqlite-speech.ts";
import { addStrictColumn } from "./add-strict-column.ts";
import { dropEmptyColumns } from "./drop-empty-columns.ts";
import { sqliteLargeIndex } from "./sqlite-large-index.ts";
import { sqliteSearch } from "./sqlite-search.ts";

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: "text",
  integer: "integer",
  scaled: "integer",
  real: "real",
  boolean: "integer",
  date: "text",
  instant: "text",
  json: "text",
};

/** Rows per statement: one parameter of at most some hundreds of kilobytes. */
const ROWS = 1000;

const KEPT = 500;
const texts = new Map<string, string>();
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The rows travel as one JSON text: one parameter, so the statement is the same, and kept, for any number of rows. Each row
 * stays as it was parsed: as text (`json_each`), it would be printed and parsed again, which costs twice the insert.
 */
function insertText({ table, columns, returning, provided, later }: InsertRows): string {
  const key = [table, columns.join(), returning, provided?.text, later].join("\n");
  const known = texts.get(key);
  if (known !== undefined) return known;
  const picks = columns.map((_, index) => `value ->> ${index}`);
  if (provided !== undefined && later) picks[0] = `case when ${provided.text} then ${picks[0]} end`;
  const given = returning === undefined ? "" : ` returning ${quoted(returning)} as id`;
  const where = provided === undefined || later ? "" : ` where ${provided.text}`;
  const text = `insert into ${quoted(table)} (${columns.map(quoted).join(", ")}) select ${picks.join(", ")} from jsonb_each(?)${where} order by key${given}`;
  if (texts.size >= KEPT) texts.clear();
  texts.set(key, text);
  return text;
}

/** SQLite's side of what differs. Dates are `YYYY-MM-DD`, instants `YYYY-MM-DDTHH:MM:SS.sssZ`, both text that sorts by time. */
export const sqliteDialect: Dialect = {
  name: "sqlite",
  speech: SQLITE_SPEECH,
  search: sqliteSearch,
  largeIndex: sqliteLargeIndex,
  columnType: (kind) => TYPES[kind],
  tableSuffix: " strict",
  growing: "integer primary key autoincrement",
  // There is one writer, so nothing is being updated by another.
  skipLocked: "",
  async insertRows(db: Kysely<unknown>, insert: InsertRows): Promise<readonly number[]> {
    const statement = insertText(insert);
    const asked = insert.provided?.values ?? [];
    const ids: number[] = [];
    for (let start = 0; start < insert.rows.length; start += ROWS) {
      const some = insert.rows.length <= ROWS ? insert.rows : insert.rows.slice(start, start + ROWS);
      const values = JSON.stringify(some);
      if (insert.later) await addLater(db, statement, [...asked, values]);
      else for (const { id } of await runText<{ id: number }>(db, statement, [values, ...asked])) ids.push(id);
    }
    return ids.sort((a, b) => a - b);
  },
  async lastKey(db, table) {
    const [found] = await runText<{ seq: number }>(db, "select seq from sqlite_sequence where name = ?", [table]);
    return found?.seq ?? 0;
  },
  turns: 1,
  // It alters tables at any time.
  settle: () => Promise.resolve(),
  // Every commit changes a counter of the file that others look at.
  announce: () => Promise.resolve(),
  // It looks at what is there by itself.
  growOn: () => Promise.resolve(),
  addColumn: addStrictColumn,
  dropsByRow: true,
  dropEmpty: dropEmptyColumns,
  async createTrigger(db, { name, table, change, statement }) {
    await runText(db, `create trigger ${quoted(name)} after ${change} on ${quoted(table)} begin ${statement}; end`, []);
  },
};
