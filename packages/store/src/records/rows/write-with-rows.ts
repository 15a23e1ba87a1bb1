import { AppError } from "@quoin/definition";
import { ALWAYS, isNever } from "../../access/fold-conditions.ts";
import type { Row } from "../../door.ts";
import { fillFiles } from "../../files/fill-files.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { notFound } from "../../query/read-context.ts";
import { fillRows } from "../../query/rows/fill-rows.ts";
import { readRows } from "../../query/rows/read-rows.ts";
import { batchesOf } from "../batches.ts";
import { checkStored } from "../check-stored.ts";
import { readBack } from "../finish.ts";
import { loadRecords } from "../load-records.ts";
import { validate } from "../validate.ts";
import type { Item, Pending, Writing } from "../writing.ts";
import { rowChanges } from "./row-changes.ts";
import type { TakenItem } from "./take-rows.ts";

export type WriteBatch = (writing: Writing, items: readonly Item[]) => Promise<void>;

/** The error of a change, told of the change of the call that it belongs to. */
function ofChange(writing: Writing, { index }: Item, error: AppError): AppError {
  const { index: _, ...rest } = error.data ?? {};
  const data = writing.many ? { ...rest, index } : rest;
  return new AppError(error.code, error.message, {
    details: error.details,
    cause: error.cause,
    ...(Object.keys(data).length === 0 ? {} : { data }),
  });
}

/** Records that have rows written are asked for first: who may not change them is told so before their rows are looked at. */
async function checkParents(writing: Writing, entity: EntityModel, taken: readonly TakenItem[]): Promise<void> {
  const ids = taken.flatMap(({ item: { change } }) => (change.op === "update" ? [change.id] : []));
  const access = writing.access.entity(entity.key);
  const keys = [...new Set(taken.flatMap(({ lists }) => lists.map(({ at }) => at.key)))];
  const flags = keys.map((key) => access.field(key).edit);
  const loaded = await loadRecords(writing, entity, { ids, right: access.update, flags });
  for (const { item, lists } of taken) {
    const found = item.change.op === "update" ? loaded.get(item.change.id) : undefined;
    const fail = (error: AppError): never => {
      throw ofChange(writing, item, error);
    };
    if (found === undefined || found.deletedAt !== null || !found.readable) return fail(notFound());
    if (!found.allowed) fail(new AppError("forbidden", "You may not change this record."));
    const locked = lists.filter(({ at }) => found.flags[keys.indexOf(at.key)] !== true);
    if (locked.length > 0)
      fail(
        new AppError("forbidden", "Some of these fields may not be written.", {
          details: locked.map(({ at }) => ({ path: `/${at.key}`, code: "readonly" })),
        }),
      );
  }
}

/** Writes the rows of one record, through the same steps as any record; what is wrong is told at its place in the list. */
async function writeLists(
  writing: Writing,
  { taken: { item, lists }, id, entity }: { taken: TakenItem; id: string; entity: EntityModel },
  write: WriteBatch,
): Promise<void> {
  const by = { actor: writing.actor, context: writing.read };
  for (const one of lists) {
    const { at } = one;
    const { position } = at.rows;
    const paths =
      position === undefined || isNever(writing.access.entity(at.child.key).field(position).read) ? [] : [position];
    const rows = (await readRows(at, { ids: [id], paths, table: entity.table }, by)).get(id) ?? [];
    let places: readonly string[] = [];
    try {
      const changes = rowChanges(writing, one, { id, rows });
      places = changes.map(({ place }) => place);
      const filled = await fillFiles(
        writing,
        changes.map(({ change }) => change),
      );
      const items = filled.map((change, index): Item => ({ index, change }));
      for (const batch of batchesOf(items)) await write({ ...writing, many: true, brief: true }, batch);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const place = places[Number(error.data?.["index"])];
      const details = error.details.map((problem) =>
        place === undefined ? problem : { ...problem, path: `${place || `/${at.key}`}${problem.path}` },
      );
      throw ofChange(writing, item, new AppError(error.code, error.message, { details, cause: error.cause }));
    }
  }
}

/** Records that were made, with what their rows sum up to. */
async function judgeMade(writing: Writing, entity: EntityModel, taken: readonly TakenItem[]): Promise<void> {
  const made = taken.flatMap(({ item }) =>
    item.result?.ok === true && item.result.op === "create" ? [{ item, id: item.result.id }] : [],
  );
  const loaded = await loadRecords(writing, entity, { ids: made.map(({ id }) => id), right: ALWAYS });
  const stored: Pending[] = [];
  for (const { item, id } of made) {
    const after = loaded.get(id)?.record ?? {};
    const problems = validate(writing, entity, { record: after });
    if (problems.length > 0)
      throw ofChange(writing, item, new AppError("validation", "The record is not valid.", { details: problems }));
    const changed = Object.keys(after).filter((key) => entity.fields.has(key));
    stored.push({ item, op: "create", entity, id, before: {}, after, changed });
  }
  await checkStored(writing, entity, stored);
}

/** The records as their writer may read them now that their rows are written, with these. */
async function answer(writing: Writing, entity: EntityModel, taken: readonly TakenItem[]): Promise<void> {
  if (writing.brief) return;
  const ids = taken.flatMap(({ item }) => (item.result?.ok === true ? [item.result.id] : []));
  const loaded = await loadRecords(writing, entity, { ids, right: ALWAYS });
  const records = [...loaded.values()].map(({ record }): Row => ({ ...record }));
  const seen = await readBack(writing, records, { entity: entity.key, deleted: false });
  for (const { item, lists } of taken) {
    if (item.result?.ok !== true) continue;
    const record: Row = { ...seen.get(item.result.id) };
    const asked = lists.map(({ at }) => ({ at, paths: undefined }));
    await fillRows([record], { entity, asked }, { actor: writing.actor, context: writing.read });
    item.result = { ...item.result, record };
  }
}

/**
 * Writes records together with rows of their tables, all or nothing. A record that is there is written after its rows, so that it
 * is judged with what their sums make of it; one that is made comes first, since its rows point at it.
 */
export async function writeWithRows(
  writing: Writing,
  { entity, taken }: { readonly entity: EntityModel; readonly taken: readonly TakenItem[] },
  write: WriteBatch,
): Promise<void> {
  // A failure must throw here, for part of the change may be written already; where each stands alone, it is then tried by itself.
  const together: Writing = { ...writing, partial: false };
  const listed = taken.filter(({ lists }) => lists.length > 0);
  const own = taken.map((one) => one.own);
  const isUpdate = own[0]?.change.op === "update";
  if (isUpdate) {
    await checkParents(together, entity, listed);
    for (const one of listed) {
      const { change } = one.item;
      if (change.op === "update") await writeLists(together, { taken: one, id: change.id, entity }, write);
    }
  }
  await write(isUpdate ? together : { ...together, rowsFollow: true }, own);
  for (const { item, own: done } of taken) if (done.result !== undefined) item.result = done.result;
  if (!isUpdate)
    for (const one of listed)
      if (one.item.result?.ok === true)
        await writeLists(together, { taken: one, id: one.item.result.id, entity }, write);
  if (!isUpdate) await judgeMade(together, entity, taken);
  await answer(together, entity, listed);
}
