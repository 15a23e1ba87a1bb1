import type { PublishContext } from "../convert/conversion.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { joinSql } from "../../query/sql/join-sql.ts";
import { type Sql, sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import { earliest } from "./earliest.ts";
import { type Linked, wantedRows } from "./fill-link-rows.ts";
import type { LinkRows } from "./link-rows.ts";
import { type NewLinkRow, newLinkRows } from "./new-link-rows.ts";
import { type LinkRow, readLinkRows } from "./read-link-rows.ts";

interface Into {
  readonly rows: LinkRows;
  readonly context: PublishContext;
}

/**
 * Brings rows that come back, and that nobody reads yet, to what some records point at by now, within the caller's transaction: what
 * still joins the same two stays with all that it holds, the rest goes into the bin, and what is missing is made. Done again, it
 * changes nothing.
 */
export async function matchLinkRows(to: WorkDatabase, into: Into, filled: Linked): Promise<void> {
  const { rows, context } = into;
  const ids = filled.map(([id]) => id);
  const known = await readLinkRows(to, rows, ids);
  const missing: NewLinkRow[] = [];
  const changes: (readonly [id: string, sets: readonly Sql[]])[] = [];
  for (const one of filled) {
    const there = [...(known.get(one[0]) ?? [])];
    const wanted = wantedRows(one);
    const isSame = there.length === wanted.length && wanted.every(({ far }, index) => there[index]?.far === far);
    for (const want of wanted) {
      const at = there.findIndex(({ far }) => far === want.far);
      const [kept] = at < 0 ? [] : there.splice(at, 1);
      if (kept === undefined) missing.push(want);
      else changes.push([kept.id, [...placeOf(rows, kept, isSame ? undefined : want.place), ...binOf(kept)]]);
    }
    for (const { id } of there) changes.push([id, [sql`deleted_at = ${context.now.toISOString()}`]]);
  }
  await newLinkRows(to, into, missing);
  for (const [id, sets] of changes)
    if (sets.length > 0) await run(to.db, sql`UPDATE ${identifier(rows.table)} SET ${joinSql(sets)} WHERE id = ${id}`);
}

const placeOf = ({ position }: LinkRows, kept: LinkRow, place: number | undefined): readonly Sql[] =>
  position === undefined || place === undefined || Number(kept.position) === place
    ? []
    : [sql`${identifier(position.column)} = ${place}`];

/** In the bin with what it would have gone there with, had it been in use. */
function binOf({ gone, ends }: LinkRow): readonly Sql[] {
  const wanted = earliest(ends);
  return wanted === gone ? [] : [sql`deleted_at = ${wanted}`];
}
