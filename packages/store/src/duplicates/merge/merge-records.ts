import { AppError, type Problem } from "@quoin/definition";
import { sameValue } from "@quoin/fields";
import type { Actor } from "../../actor.ts";
import { propagate } from "../../computed/propagate.ts";
import { settle } from "../../computed/settle.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import type { Row } from "../../door.ts";
import { createLog } from "../../log/create-log.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { getRecordJson } from "../../query/get-record.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { checkRelations } from "../../records/check-relations.ts";
import { checkStored } from "../../records/check-stored.ts";
import { checkTree } from "../../records/check-tree.ts";
import { checkUnique } from "../../records/check-unique.ts";
import { stamped } from "../../records/delete-records.ts";
import { finish } from "../../records/finish.ts";
import { storeChanged } from "../../records/store-pending.ts";
import { validate } from "../../records/validate.ts";
import { type Pending, startWriting, type Writing } from "../../records/writing.ts";
import { warningsOf } from "../../rules/warnings-of.ts";
import type { Scope } from "../../scope.ts";
import { newId } from "../../system/new-id.ts";
import { copyFiles } from "./copy-files.ts";
import { judgeMoved } from "./judge-moved.ts";
import { loadMerging } from "./load-merging.ts";
import { mergedFields } from "./merged-fields.ts";
import { mergeEntity } from "./merge-entity.ts";
import type { MergeRequest } from "./merge-request.ts";
import { mergeState } from "./merge-state.ts";
import { judgeRelated } from "./judge-related.ts";
import { moveRelations } from "./move-relations.ts";
import { noteMerge } from "./note-merge.ts";

/** What a merge left. */
export interface Merged {
  /** By which it is undone. */
  readonly merge: string;
  /** The survivor as the merger may read it. */
  readonly record: Row;
  /** What warnings of the entity's rules say of the survivor. */
  readonly warnings?: readonly Problem[];
}

async function change(writing: Writing, entity: EntityModel, at: { before: Row; values: Row }): Promise<void> {
  const changed = Object.keys(at.values);
  if (changed.length === 0) return;
  const after = stamped(writing, at.before);
  for (const [key, value] of Object.entries(at.values))
    if (value === undefined) delete after[key];
    else after[key] = value;
  const [more = []] = await settle(writing, entity, [{ row: after, changed }]);
  const problems = validate(writing, entity, { record: after, previous: at.before });
  if (problems.length > 0) throw new AppError("validation", "The record is not valid.", { details: problems });
  const pending: Pending = {
    item: undefined,
    op: "update",
    entity,
    id: String(after["id"]),
    before: at.before,
    after,
    changed: [...changed, ...more],
    settled: true,
  };
  const sound = await checkUnique(writing, await checkRelations(writing, [pending]));
  await storeChanged(writing, sound);
  await checkStored(writing, entity, sound);
  await checkTree(writing, entity, sound);
  await finish(writing, sound);
}

/** Of a merge that goes in parts the earlier ones have moved what sums are made of: each of them counts as changed. */
const withoutComputed = (entity: EntityModel, record: Row): Row =>
  Object.fromEntries(Object.entries(record).filter(([key]) => entity.fields.get(key)?.type.computed !== true));

async function bin(writing: Writing, entity: EntityModel, records: readonly Row[]): Promise<void> {
  const pending = records.map((before): Pending => ({
    item: undefined,
    op: "delete",
    entity,
    id: String(before["id"]),
    before,
    after: stamped(writing, before),
    changed: [],
  }));
  await storeChanged(writing, pending, writing.at);
  await finish(writing, pending);
}

/** As its writer may read it now; of what they no longer may, the id only. */
async function asSeen(writing: Writing, ref: { readonly entity: string; readonly id: string }): Promise<Row> {
  try {
    return JSON.parse(await getRecordJson(ref, writing.actor, writing.read));
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return { id: ref.id };
    throw error;
  }
}

interface MergeTools {
  readonly scope: Scope;
  readonly dialect: Dialect;
  readonly merge?: string | undefined;
}

/**
 * Makes several records one, in this transaction: what points at the others points at the survivor, the others go to the bin,
 * the survivor takes what is to be kept of them. All entries of the log carry the merge's id, by which it is undone.
 * Throws what writing throws; see `loadMerging`.
 * @param tools.merge the id of a merge whose first parts have been done; see `mergePart`
 */
export async function mergeRecords(
  request: MergeRequest,
  actor: Actor,
  { scope, dialect, merge = newId(scope.now.getTime()) }: MergeTools,
): Promise<Merged> {
  const begun = (await mergeState(scope.db, merge)) === "begun";
  const cause = { source: "merge", chain: [], merge } as const;
  const writing = startWriting(scope, dialect, { actor, cause, many: false });
  const entity = mergeEntity(writing, request.entity);
  const { revs: _seen, ...rest } = request;
  const merging = await loadMerging(writing, entity, begun ? rest : request);
  const [survivor, ...losers] = merging;
  const values: Row = {};
  for (const [key, { value }] of mergedFields(entity, merging, request.take ?? {}))
    if (!sameValue(value, survivor.record[key])) values[key] = value;
  const before = await createLog(scope.db).lastPosition();
  const { records } = await moveRelations(writing, entity, {
    survivor: request.survivor,
    losers: new Set(request.losers),
  });
  await bin(
    writing,
    entity,
    losers.map(({ record }) => record),
  );
  const kept = await copyFiles(writing, survivor.record, { entity: entity.key, values });
  await change(writing, entity, { before: survivor.record, values: kept });
  await propagate(writing);
  await judgeRelated(writing, records);
  const judged = begun ? withoutComputed(entity, survivor.record) : survivor.record;
  const own = await judgeMoved(writing, entity, [judged]);
  const [warnings] = [...(await warningsOf(writing, entity, own)).values()];
  await noteMerge(writing, request, { merge, before });
  for (const loser of request.losers)
    await run(
      scope.db,
      sql`INSERT INTO quoin_merged (entity, record, survivor, merge) VALUES (${entity.key}, ${loser}, ${request.survivor}, ${merge}) ON CONFLICT (entity, record) DO UPDATE SET survivor = excluded.survivor, merge = excluded.merge`,
    );
  const record = await asSeen(writing, { entity: entity.key, id: request.survivor });
  return { merge, record, ...(warnings !== undefined && { warnings }) };
}
