import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { PublishContext } from "../convert/conversion.ts";
import type { WorkDatabase } from "../work.ts";
import type { LinkRows } from "./link-rows.ts";
import { type NewLinkRow, newLinkRows } from "./new-link-rows.ts";

/** Values of a relation, by the record that has them. */
export type Linked = readonly (readonly [id: string, value: unknown])[];

/** The rows that stand for what some records point at. */
export const wantedRows = ([back, value]: Linked[number]): readonly NewLinkRow[] =>
  (Array.isArray(value) ? value : []).map((far: unknown, index) => ({ back, far: String(far), place: index + 1 }));

/** Makes the rows of some records in a table that nobody reads yet; those that were made of them before are replaced. */
export async function fillLinkRows(
  to: WorkDatabase,
  { rows, context }: { readonly rows: LinkRows; readonly context: PublishContext },
  filled: Linked,
): Promise<void> {
  if (filled.length === 0) return;
  const ids = to.dialect.speech.each(JSON.stringify(filled.map(([id]) => id)));
  await run(
    to.db,
    sql`DELETE FROM ${identifier(rows.table)} WHERE ${identifier(rows.back.column)} IN (SELECT value FROM ${ids})`,
  );
  await newLinkRows(to, { rows, context }, filled.flatMap(wantedRows));
}
