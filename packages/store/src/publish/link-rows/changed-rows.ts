import type { Row } from "../../door.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import { PART } from "../ahead/part-size.ts";
import type { WorkDatabase } from "../work.ts";
import type { LinkRows } from "./link-rows.ts";

interface Changed {
  readonly record: string;
  readonly before: string;
  readonly after: string;
}

/** Ids of the records whose rows were changed behind a position of the log: those that they belong to, and those that they belonged to. */
export async function changedRows(
  { db, dialect }: WorkDatabase,
  { entity, table, back }: LinkRows,
  position: number,
): Promise<readonly string[]> {
  const changes = await run<Changed>(
    db,
    sql`SELECT record, before, after FROM quoin_log WHERE entity = ${entity} AND position > ${position} AND record <> ''`,
  );
  const told = changes.flatMap(({ before, after }) =>
    [before, after].map((text) => (JSON.parse(text) as Row)[back.key]),
  );
  const found = new Set(told.filter((id) => typeof id === "string"));
  const ids = [...new Set(changes.map(({ record }) => record))];
  for (let first = 0; first < ids.length; first += PART) {
    const list = dialect.speech.each(JSON.stringify(ids.slice(first, first + PART)));
    const rows = await run<{ id: string | null }>(
      db,
      sql`SELECT ${identifier(back.column)} AS id FROM ${identifier(table)} WHERE id IN (SELECT value FROM ${list})`,
    );
    for (const { id } of rows) if (id !== null) found.add(id);
  }
  return [...found];
}
