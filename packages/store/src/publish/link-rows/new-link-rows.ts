import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import { newId } from "../../system/new-id.ts";
import type { PublishContext } from "../convert/conversion.ts";
import type { WorkDatabase } from "../work.ts";
import { earliest } from "./earliest.ts";
import type { LinkRows } from "./link-rows.ts";

/** A row to be made: of which record, with which, and at which place among the record's rows, counted from 1. */
export interface NewLinkRow {
  readonly back: string;
  readonly far: string;
  readonly place: number;
}

const COLUMNS = ["id", "rev", "created_at", "created_by", "updated_at", "updated_by", "owner", "deleted_at"];

/**
 * Makes rows, within the caller's transaction, without an entry of the log each. They belong to whom their record does, and are in
 * the bin where their record or what they join it with is, if they would have gone there with it.
 */
export async function newLinkRows(
  to: WorkDatabase,
  { rows, context }: { readonly rows: LinkRows; readonly context: PublishContext },
  wanted: readonly NewLinkRow[],
): Promise<void> {
  const { table, back, far, position } = rows;
  const [owners, others] = [
    await endsOf(
      to,
      back.table,
      wanted.map((one) => one.back),
    ),
    await endsOf(
      to,
      far.table,
      wanted.map((one) => one.far),
    ),
  ];
  const [at, by] = [context.now.toISOString(), context.userId];
  const made = wanted
    .filter((one) => owners.has(one.back) && others.has(one.far))
    .map((one) => ({ ...one, id: newId(), owner: owners.get(one.back)?.owner ?? null }));
  const gone = ({ back: record, far: other }: NewLinkRow): string | null =>
    earliest([back.owns ? owners.get(record)?.gone : null, far.owns ? others.get(other)?.gone : null]);
  if (made.length > 0)
    await to.dialect.insertRows(to.db, {
      table,
      columns: [...COLUMNS, back.column, far.column, ...(position === undefined ? [] : [position.column])],
      rows: made.map((one) => [
        one.id,
        1,
        at,
        by,
        at,
        by,
        one.owner,
        gone(one),
        one.back,
        one.far,
        ...(position === undefined ? [] : [one.place]),
      ]),
    });
}

interface End {
  readonly id: string;
  readonly owner: string | null;
  readonly gone: string | null;
}

async function endsOf(
  { db, dialect }: WorkDatabase,
  table: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, End>> {
  const list = dialect.speech.each(JSON.stringify([...new Set(ids)]));
  const found = await run<End>(
    db,
    sql`SELECT id, owner, deleted_at AS gone FROM ${identifier(table)} WHERE id IN (SELECT value FROM ${list})`,
  );
  return new Map(found.map((one) => [one.id, one]));
}
