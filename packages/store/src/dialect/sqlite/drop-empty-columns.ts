import type { Kysely } from "kysely";
import type { EmptyColumns } from "../dialect.ts";
import { runText } from "../run-text.ts";
import { readSchema, writeSchema } from "./write-schema.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const END = /\)\s*strict\s*$/i;
const POINTS = /^(, "[^"]+" \w+) references "[^"]+" \(id\) on delete set null deferrable initially deferred/i;

/**
 * SQLite's own DROP COLUMN writes every row anew. The last columns of a table, when they are empty, need only go from what the
 * file says of it: a row may have more cells than the table has columns, and these hold nothing that a later column
 * could take for its own. One in the middle of many rows stays, empty, and points at no other table any more.
 */
export async function dropEmptyColumns(db: Kysely<unknown>, { table, columns, many }: EmptyColumns): Promise<void> {
  const named = { type: "table", name: table } as const;
  for (const column of columns.toReversed()) {
    const made = await readSchema(db, named);
    const start = made.sql.lastIndexOf(`, ${quoted(column)} `);
    const rest = made.sql.slice(start);
    const isLast = start > 0 && END.test(rest) && !rest.slice(1).includes(', "');
    if (isLast) await writeSchema(db, named, { ...made, sql: `${made.sql.slice(0, start)}) strict` });
    else if (!many) await runText(db, `alter table ${quoted(table)} drop column ${quoted(column)}`, []);
    else if (POINTS.test(rest))
      await writeSchema(db, named, { ...made, sql: made.sql.slice(0, start) + rest.replace(POINTS, "$1") });
  }
}
