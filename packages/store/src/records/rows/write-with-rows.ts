import { AppError } from "@quoin/definition";
import { ALWAYS } from "../../access/fold-conditions.ts";
import type { Row } from "../../door.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { notFound, readingFor } from "../../query/read-context.ts";
import { fillRows } from "../../query/rows/fill-rows.ts";
import { wholeRows } from "../../query/rows/whole-rows.ts";
import { warningsOf } from "../../rules/warnings-of.ts";
import { checkStored } from "../check-stored.ts";
import { readBack } from "../finish.ts";
import { loadRecords } from "../load-records.ts";
import { validate } from "../validate.ts";
import type { Pending, Writing } from "../writing.ts";
import { ofChange } from "./of-change.ts";
import type { TakenItem } from "./take-rows.ts";
import { type Parent, type WriteBatch, writeLists } from "./write-lists.ts";

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
  for (const [{ item }, warnings] of await warningsOf(writing, entity, stored))
    if (item?.result?.ok === true) item.result = { ...item.result, warnings };
}

/** The records as their writer may read them now that their rows are written, with these and the tables within them. */
async function answer(writing: Writing, entity: EntityModel, taken: readonly TakenItem[]): Promise<void> {
  if (writing.brief) return;
  const ids = taken.flatMap(({ item }) => (item.result?.ok === true ? [item.result.id] : []));
  const loaded = await loadRecords(writing, entity, { ids, right: ALWAYS });
  const records = [...loaded.values()].map(({ record }): Row => ({ ...record }));
  const seen = await readBack(writing, records, { entity: entity.key, deleted: false });
  const told = taken.flatMap(({ item, lists }) => {
    if (item.result?.ok !== true) return [];
    const record: Row = { ...seen.get(item.result.id) };
    item.result = { ...item.result, record };
    return [{ record, lists }];
  });
  const tables = new Map(taken.flatMap(({ lists }) => lists.map(({ at }) => [at.key, at])));
  const by = { actor: writing.actor, context: writing.read };
  const reading = readingFor(writing.read, writing.actor);
  for (const [key, at] of tables) {
    const of = told.filter(({ lists }) => lists.some((one) => one.at.key === key)).map(({ record }) => record);
    await fillRows(of, { entity, asked: [wholeRows(reading, at)], inParts: true }, by);
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
    const parents = listed.flatMap((one): readonly Parent[] => {
      const { change } = one.item;
      return change.op === "update" ? [{ taken: one, id: change.id, isNew: false }] : [];
    });
    await writeLists(together, { entity, parents }, write);
  }
  await write(isUpdate ? together : { ...together, rowsFollow: true }, own);
  for (const { item, own: done } of taken) if (done.result !== undefined) item.result = done.result;
  if (!isUpdate) {
    const parents = listed.flatMap((one): readonly Parent[] => {
      const { result } = one.item;
      return result?.ok === true ? [{ taken: one, id: result.id, isNew: result.op === "create" }] : [];
    });
    await writeLists(together, { entity, parents }, write);
    await judgeMade(together, entity, taken);
  }
  await answer(together, entity, listed);
}
