import { AppError } from "@quoin/definition";
import type { BoundCondition } from "@quoin/condition";
import type { Actor } from "../../actor.ts";
import { propagate } from "../../computed/propagate.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import { createLog } from "../../log/create-log.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import { readingFor } from "../../query/read-context.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { visibleIds } from "../../query/visible-ids.ts";
import { loadRecords } from "../../records/load-records.ts";
import { undoItemOf } from "../../records/undo-item-of.ts";
import { undoTargets } from "../../records/undo-targets.ts";
import { startWriting, type Writing } from "../../records/writing.ts";
import type { Scope } from "../../scope.ts";
import { SYSTEM_ACTOR } from "../../system-actor.ts";
import { applyUndo, type UndoPart } from "./apply-undo.ts";

/** For so long a merge can be undone. */
const KEPT = 30 * 86_400_000;
const PAGE = 1000;

/** What undoing a merge brought. */
export interface Unmerged {
  /** Records that are out of the bin again. */
  readonly restored: readonly string[];
  /** Records that were changed back, of those that the asker may see. */
  readonly changed: number;
  /** What stays as it is, because it was changed since: of records that the asker may see. */
  readonly kept: readonly { readonly entity: string; readonly id: string; readonly fields: readonly string[] }[];
}

interface Merge {
  readonly id: string;
  readonly entity: string;
  readonly survivor: string;
  readonly at: string;
  readonly after: number;
  readonly last: number;
  readonly undone_at: string | null;
}

const gone = (): AppError => new AppError("not_found", "There is no such merge.");

/** The merge, for who might merge the same records today: with the right to change the survivor and to bring back the others. */
async function mergeFor(writing: Writing, id: string): Promise<{ merge: Merge; losers: readonly string[] }> {
  const { db } = writing.scope;
  const [merge] = await run<Merge>(
    db,
    sql`SELECT id, entity, survivor, at, after, last, undone_at FROM quoin_merge WHERE id = ${id}`,
  );
  const entity = merge && writing.model.entities.get(merge.entity);
  if (merge === undefined || entity === undefined) throw gone();
  const rows = await run<{ record: string }>(db, sql`SELECT record FROM quoin_merged WHERE merge = ${id}`);
  const losers = rows.map(({ record }) => record);
  const access = writing.access.entity(entity.key);
  const load = (ids: readonly string[], right: BoundCondition) => loadRecords(writing, entity, { ids, right });
  const known = [
    ...(await load([merge.survivor], access.update)).values(),
    ...(await load(losers, access.delete)).values(),
  ];
  if (known.length === 0 || known.some(({ readable }) => !readable)) throw gone();
  if (known.some(({ allowed }) => !allowed)) throw new AppError("forbidden", "You may not undo this merge.");
  if (merge.undone_at !== null) throw new AppError("already_done", "This merge has been undone already.");
  if (Date.parse(merge.at) < writing.scope.now.getTime() - KEPT)
    throw new AppError("impossible_change", "A merge can be undone for 30 days.");
  return { merge, losers };
}

async function entriesOf(writing: Writing, { id, after, last }: Merge): Promise<readonly LogEntry[]> {
  const log = createLog(writing.scope.db);
  const found: LogEntry[] = [];
  for (let place = Number(after); ;) {
    const page = await log.read({ after: place, upTo: Number(last), limit: PAGE });
    found.push(...page.filter(({ cause }) => cause.source === "merge" && cause.merge === id));
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) return found;
    place = end.position;
  }
}

/** What is to be done, record by record; whatever their rights: the merge was the system's move of all of it. */
async function partsOf(writing: Writing, entries: readonly LogEntry[]): Promise<readonly UndoPart[]> {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    const key = `${entry.entity} ${entry.record}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const parts: UndoPart[] = [];
  for (const entity of new Set(entries.map((entry) => entry.entity))) {
    const own = [...groups.values()].filter(([first]) => first?.entity === entity);
    const ids = own.flatMap(([first]) => first?.record ?? []);
    const targets = await undoTargets(entity, ids, { actor: SYSTEM_ACTOR, context: writing.read });
    for (const group of own) {
      const target = targets.get(group[0]?.record ?? "");
      // A relation of a record in the bin moved too.
      const moved = group.every(({ op }) => op === "update");
      const item = target && undoItemOf(moved ? { ...target, inBin: false } : target, group);
      if (target && item) parts.push({ item, record: target.record });
    }
  }
  return parts;
}

/**
 * Undoes a merge within 30 days, in this transaction: the merged records come back, relations that still point at the survivor
 * because of the merge point at them again, values that are still the merge's become what they were. What was changed since
 * stays and is told. Throws `not_found`, `forbidden`, `already_done`, `impossible_change`.
 */
export async function undoMerge(
  id: string,
  actor: Actor,
  { scope, dialect }: { readonly scope: Scope; readonly dialect: Dialect },
): Promise<Unmerged> {
  const cause = { source: "merge", chain: [], merge: id } as const;
  const writing = startWriting(scope, dialect, { actor, cause, partial: true, brief: true, many: true });
  const { merge } = await mergeFor(writing, id);
  const parts = await partsOf(writing, await entriesOf(writing, merge));
  const { restored, changed, kept } = await applyUndo(writing, parts);
  await propagate(writing);
  await run(scope.db, sql`UPDATE quoin_merge SET undone_at = ${writing.at} WHERE id = ${id}`);
  await run(scope.db, sql`DELETE FROM quoin_merged WHERE merge = ${id}`);
  const seen = await seenOf(
    writing,
    actor,
    changed.map(({ item }) => item),
  );
  const shown = await seenOf(writing, actor, kept);
  return {
    restored,
    changed: seen.length,
    kept: shown.map((one) => ({ ...one, fields: readableOf(writing, one) })),
  };
}

/** Those of these records that the asker may see: of the others not even the number is told. */
async function seenOf<One extends { readonly entity: string; readonly id: string }>(
  writing: Writing,
  actor: Actor,
  all: readonly One[],
): Promise<readonly One[]> {
  const reading = readingFor(writing.read, actor);
  const shown: One[] = [];
  for (const entity of new Set(all.map((one) => one.entity))) {
    const own = all.filter((one) => one.entity === entity);
    const seen = await visibleIds({ reading, db: writing.scope.db }, entity, new Set(own.map((one) => one.id)));
    shown.push(...own.filter((one) => seen.has(one.id)));
  }
  return shown;
}

const readableOf = (writing: Writing, one: { readonly entity: string; readonly fields: readonly string[] }) =>
  one.fields.filter((key) => writing.access.entity(one.entity).field(key).read.type === "always");
