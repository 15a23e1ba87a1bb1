import type { Row } from "../../door.ts";
import type { NewLogEntry } from "../../log/log-entry.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { joinSql } from "../../query/sql/join-sql.ts";
import { type Sql, sql } from "../../query/sql/sql.ts";
import type { PublishContext } from "../convert/conversion.ts";
import type { WorkDatabase } from "../work.ts";
import { type Linked, wantedRows } from "./fill-link-rows.ts";
import type { LinkRows } from "./link-rows.ts";
import { type NewLinkRow, newLinkRows } from "./new-link-rows.ts";
import { type LinkRow, readLinkRows } from "./read-link-rows.ts";

interface Into {
  readonly rows: LinkRows;
  readonly context: PublishContext;
}

/**
 * Brings rows that come back to what some records point at by now, within the caller's transaction: what still joins the same two
 * stays with all that it holds, the rest goes into the bin, and what is missing is made. Gives what the log is told.
 */
export async function matchLinkRows(to: WorkDatabase, into: Into, filled: Linked): Promise<readonly NewLogEntry[]> {
  const known = await readLinkRows(
    to,
    into.rows,
    filled.map(([id]) => id),
  );
  const missing: NewLinkRow[] = [];
  const surplus: LinkRow[] = [];
  const moved: (readonly [row: LinkRow, place: number])[] = [];
  for (const one of filled) {
    const there = [...(known.get(one[0]) ?? [])];
    const wanted = wantedRows(one);
    const isSame = there.length === wanted.length && wanted.every(({ far }, index) => there[index]?.far === far);
    if (isSame) continue;
    for (const want of wanted) {
      const at = there.findIndex(({ far }) => far === want.far);
      const [kept] = at < 0 ? [] : there.splice(at, 1);
      if (kept === undefined) missing.push(want);
      else if (into.rows.position !== undefined && Number(kept.position) !== want.place) moved.push([kept, want.place]);
    }
    surplus.push(...there);
  }
  const told = entriesOf(into);
  const made = await newLinkRows(to, into, missing);
  const { rows } = into;
  const gone = sql`deleted_at = ${into.context.now.toISOString()}`;
  await change(to, into, [
    ...moved.map(([{ id }, place]) => [id, placed(rows, place)] as const),
    ...surplus.map(({ id }) => [id, gone] as const),
  ]);
  return [
    ...made.map((one) => told("create", { id: one.id, rev: 0 }, [{}, valuesOf(rows, { ...one, position: one.place })])),
    ...moved.map(([row, place]) => told("update", row, [placeOf(rows, row.position), placeOf(rows, place)])),
    ...surplus.map((row) => told("delete", row, [valuesOf(rows, row), {}])),
  ];
}

const placed = ({ position }: LinkRows, value: number): Sql => sql`${identifier(position?.column ?? "")} = ${value}`;

const placeOf = ({ position }: LinkRows, value: unknown): Row =>
  position === undefined || value === null ? {} : { [position.key]: Number(value) };

const valuesOf = (rows: LinkRows, { back, far, position }: Pick<LinkRow, "back" | "far" | "position">): Row => ({
  [rows.back.key]: back,
  [rows.far.key]: far,
  ...placeOf(rows, position),
});

/** Changes rows one by one: there are as many as people rearranged by hand. */
async function change(
  { db }: WorkDatabase,
  { rows, context }: Into,
  changes: readonly (readonly [id: string, set: Sql])[],
): Promise<void> {
  const stamps = sql`rev = rev + 1, updated_at = ${context.now.toISOString()}, updated_by = ${context.userId}`;
  for (const [id, set] of changes)
    await run(db, sql`UPDATE ${identifier(rows.table)} SET ${joinSql([stamps, set])} WHERE id = ${id}`);
}

const entriesOf =
  ({ rows, context }: Into) =>
  (
    op: NewLogEntry["op"],
    { id, rev }: { readonly id: string; readonly rev: number },
    [before, after]: readonly [Row, Row],
  ): NewLogEntry => ({
    actor: context.userId,
    cause: { source: "system", chain: [] },
    entity: rows.entity,
    record: id,
    op,
    before,
    after,
    rev: Number(rev) + 1,
  });
