import { AppError } from "@quoin/definition";
import type { BoundCondition } from "@quoin/condition";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { loadRecords } from "../../records/load-records.ts";
import type { Writing } from "../../records/writing.ts";

/** For so long a merge can be undone. */
const KEPT = 30 * 86_400_000;

/** A merge as it is noted. */
export interface NotedMerge {
  readonly id: string;
  readonly entity: string;
  readonly survivor: string;
  readonly at: string;
  /** Its entries of the log stand behind this position … */
  readonly after: number;
  /** … and none behind this one. */
  readonly last: number;
  /** Where it is being undone in parts: what of it stands up to here is undone. */
  readonly undone_to: number | null;
  readonly undone_at: string | null;
}

/** What is to be undone. */
export interface Undoing {
  readonly merge: NotedMerge;
  /** The records that were merged; none once they are back. */
  readonly losers: readonly string[];
}

const gone = (): AppError => new AppError("not_found", "There is no such merge.");

async function checkRights(writing: Writing, { merge, losers }: Undoing): Promise<void> {
  const entity = writing.model.entities.get(merge.entity);
  if (entity === undefined) throw gone();
  const access = writing.access.entity(entity.key);
  const load = (ids: readonly string[], right: BoundCondition) => loadRecords(writing, entity, { ids, right });
  const known = [
    ...(await load([merge.survivor], access.update)).values(),
    ...(await load(losers, access.delete)).values(),
  ];
  if (known.length === 0 || known.some(({ readable }) => !readable)) throw gone();
  if (known.some(({ allowed }) => !allowed)) throw new AppError("forbidden", "You may not undo this merge.");
}

/**
 * The merge, for who might merge the same records today: with the right to change the survivor and to bring back the others.
 * Throws `not_found`, `forbidden`, `already_done`, `impossible_change`.
 * @param goesOn as the next part of what was asked for: one that has begun comes to its end whatever has changed since
 */
export async function undoing(writing: Writing, id: string, goesOn: boolean): Promise<Undoing> {
  const { db } = writing.scope;
  const [merge] = await run<NotedMerge>(
    db,
    sql`SELECT id, entity, survivor, at, after, last, undone_to, undone_at FROM quoin_merge WHERE id = ${id}`,
  );
  if (merge === undefined) throw gone();
  const rows = await run<{ record: string }>(db, sql`SELECT record FROM quoin_merged WHERE merge = ${id}`);
  const found = { merge, losers: rows.map(({ record }) => record) };
  const begun = merge.undone_to !== null;
  if (!goesOn || !begun) await checkRights(writing, found);
  if (merge.undone_at !== null) throw new AppError("already_done", "This merge has been undone already.");
  if (!begun && Date.parse(merge.at) < writing.scope.now.getTime() - KEPT)
    throw new AppError("impossible_change", "A merge can be undone for 30 days.");
  return found;
}
