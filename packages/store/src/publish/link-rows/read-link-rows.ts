import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import type { LinkRows } from "./link-rows.ts";

export interface LinkRow {
  readonly id: string;
  readonly back: string;
  readonly far: string;
  readonly position: number | string | null;
  /** When it went into the bin, and when what it would go there with did. */
  readonly gone: string | null;
  readonly ends: readonly (string | null)[];
}

/**
 * The rows of some records in their order: the living ones, and those that went into the bin with the record or with what they join
 * it with, as a list of relations keeps what is in the bin.
 */
export async function readLinkRows(
  { db, dialect }: WorkDatabase,
  { table, back, far, position }: LinkRows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly LinkRow[]>> {
  const place = position === undefined ? sql`NULL` : sql`r.${identifier(position.column)}`;
  const { each, inOrder } = dialect.speech;
  // Begun at the end that few rows share, each of those would be gone through.
  const joined = sql`${each(JSON.stringify(ids))} v ${inOrder} ${identifier(table)} r ON r.${identifier(back.column)} = v.value ${inOrder} ${identifier(back.table)} a ON a.id = v.value ${inOrder} ${identifier(far.table)} b ON b.id = r.${identifier(far.column)}`;
  const together = sql`(r.deleted_at IS NULL OR r.deleted_at = a.deleted_at OR r.deleted_at = b.deleted_at)`;
  const order = position === undefined ? sql`r.id` : sql`CASE WHEN ${place} IS NULL THEN 1 ELSE 0 END, ${place}, r.id`;
  const rows = await run<Omit<LinkRow, "ends"> & { readonly first: string | null; readonly second: string | null }>(
    db,
    sql`SELECT r.id AS id, a.id AS back, b.id AS far, ${place} AS position, r.deleted_at AS gone, a.deleted_at AS first, b.deleted_at AS second FROM ${joined} WHERE ${together} ORDER BY ${order}`,
  );
  const found = new Map<string, LinkRow[]>();
  for (const { first, second, ...row } of rows) {
    const ends = [back.owns ? first : null, far.owns ? second : null];
    found.set(row.back, [...(found.get(row.back) ?? []), { ...row, ends }]);
  }
  return found;
}
