import { AppError } from "@quoin/definition";
import type { Dialect } from "../dialect/dialect.ts";
import type { Change, WriteContext, WriteResult } from "../door.ts";
import type { Scope } from "../scope.ts";
import { fillFiles } from "../files/fill-files.ts";
import { propagate } from "../computed/propagate.ts";
import type { EntityModel } from "../query/field-model.ts";
import { isNever } from "../access/fold-conditions.ts";
import { answerOnce } from "./answer-once.ts";
import { batchesOfBulk } from "./bulk/batches-of-bulk.ts";
import { createRecords } from "./create-records.ts";
import { deleteRecords } from "./delete-records.ts";
import { purgeRecords } from "./purge-records.ts";
import { restoreRecords } from "./restore-records.ts";
import { inSavepoint } from "./savepoint.ts";
import { takeRows } from "./rows/take-rows.ts";
import { writeWithRows } from "./rows/write-with-rows.ts";
import { updateRecords } from "./update-records.ts";
import { upsertRecords } from "./upsert-records.ts";
import { type Item, startWriting, type Writing } from "./writing.ts";

const MAX_CHANGES = 10_000;

const only = <Op extends Change["op"]>(
  items: readonly Item[],
  ...ops: readonly Op[]
): readonly Item<Extract<Change, { op: Op }>>[] =>
  items.filter((item): item is Item<Extract<Change, { op: Op }>> => ops.some((op) => op === item.change.op));

/** One batch: all items are of one kind, about one entity. */
async function writeBatch(writing: Writing, items: readonly Item[]): Promise<void> {
  const change = items[0]?.change;
  if (change === undefined) return;
  const entity = writing.model.entities.get(change.entity);
  const access = writing.access.entity(change.entity);
  if (entity === undefined || (isNever(access.read) && !access.create))
    throw new AppError("not_found", "There is no such entity.");
  const taken = takeRows(writing, entity, items);
  if (taken !== undefined) return writeWithRows(writing, { entity, taken }, writeBatch);
  if (writing.computing !== undefined) writing.computing.stored = [];
  await writeKind(writing, entity, items);
  await propagate(writing);
}

async function writeKind(writing: Writing, entity: EntityModel, items: readonly Item[]): Promise<void> {
  switch (items[0]?.change.op) {
    case "create":
      return createRecords(writing, entity, only(items, "create"));
    case "update":
      return updateRecords(writing, entity, only(items, "update"));
    case "upsert":
      return upsertRecords(writing, entity, only(items, "upsert"));
    case "delete":
      return deleteRecords(writing, entity, only(items, "delete"));
    case "restore":
      return restoreRecords(writing, entity, only(items, "restore"));
    case "purge":
      return purgeRecords(writing, entity, only(items, "purge"));
    default:
  }
}

/** Whether changes of this batch reach records beyond their own, of which the log then tells with their cause. */
function reachesFurther({ computing }: Writing, change: Change): boolean {
  if (change.op !== "create" && change.op !== "update") return true;
  return computing?.stages.readers.has(change.entity) === true || computing?.stages.of.has(change.entity) === true;
}

/** The changes of a batch that go together: not where each has a cause of its own and others' records follow from it. */
function partsOf(writing: Writing, batch: readonly Item[]): readonly (readonly Item[])[] {
  const change = batch[0]?.change;
  if (writing.causes === undefined || change === undefined || !reachesFurther(writing, change)) return [batch];
  return batch.map((item) => [item]);
}

/** A batch of changes that stand alone: together if that goes, else each half by itself, down to the changes that fail. */
async function writePartial(writing: Writing, items: readonly Item[]): Promise<void> {
  const error = await inSavepoint(writing, () => writeBatch(writing, items));
  if (error === undefined) return;
  for (const item of items) delete item.result;
  const [only] = items;
  if (only === undefined || items.length === 1) {
    if (only !== undefined) only.result = { ok: false, error };
    return;
  }
  const half = Math.ceil(items.length / 2);
  await writePartial(writing, items.slice(0, half));
  await writePartial(writing, items.slice(half));
}

/**
 * The write door, inside its transaction: authorise, normalise, validate, check relations and uniqueness, store, index, log.
 * Results come in the order of the changes. Not partial: the first failure throws, and the transaction must not be committed.
 * At most 10,000 changes.
 */
export async function writeChanges(
  changes: readonly Change[],
  context: WriteContext,
  to: { readonly scope: Scope; readonly dialect: Dialect },
): Promise<readonly WriteResult[]> {
  if (changes.length > MAX_CHANGES)
    throw new AppError("too_large", `At most ${MAX_CHANGES} changes fit into one call.`);
  const writing = startWriting(to.scope, to.dialect, { ...context, many: changes.length > 1 });
  await to.scope.lookAtLog();
  return answerOnce(writing, { key: context.idempotencyKey, changes }, async () => {
    const items = (await fillFiles(writing, changes)).map((change, index): Item => ({ index, change }));
    const batches = await batchesOfBulk(writing, items);
    for (const part of batches.flatMap((batch) => partsOf(writing, batch))) {
      const cause = writing.causes?.[part[0]?.index ?? 0] ?? writing.cause;
      await (writing.partial ? writePartial : writeBatch)({ ...writing, cause }, part);
    }
    return items.map(
      (item): WriteResult => item.result ?? { ok: false, error: new AppError("internal", "A change got no result.") },
    );
  });
}
