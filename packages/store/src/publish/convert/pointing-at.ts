import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import { PART } from "../ahead/part-size.ts";
import type { WorkDatabase } from "../work.ts";

/** Where a relation is: a column of its table, or a table of links. */
interface RelationPlace {
  readonly table: string;
  readonly column?: string | undefined;
  readonly link?: string | undefined;
}

/** Ids of the records that point at these, those in the bin too. */
export async function pointingAt(
  { db, dialect }: WorkDatabase,
  { table, column = "", link }: RelationPlace,
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let first = 0; first < ids.length; first += PART) {
    const list = sql`(SELECT value FROM ${dialect.speech.each(JSON.stringify(ids.slice(first, first + PART)))})`;
    const rows = await run<{ id: string }>(
      db,
      link === undefined
        ? sql`SELECT id FROM ${identifier(table)} WHERE ${identifier(column)} IN ${list}`
        : sql`SELECT record AS id FROM ${identifier(link)} WHERE value IN ${list}`,
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}
