import { AppError } from "@quoin/definition";
import { isNever } from "../../access/fold-conditions.ts";
import type { Change, Row } from "../../door.ts";
import { fillFiles } from "../../files/fill-files.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { readRows, RECORDS_AT_ONCE } from "../../query/rows/read-rows.ts";
import { batchesOf } from "../batches.ts";
import type { Item, Writing } from "../writing.ts";
import { ofChange } from "./of-change.ts";
import { rowChanges, type RowChange } from "./row-changes.ts";
import type { TakenItem, TakenList } from "./take-rows.ts";

export type WriteBatch = (writing: Writing, items: readonly Item[]) => Promise<void>;

/** A record whose lists are written. */
export interface Parent {
  readonly taken: TakenItem;
  readonly id: string;
  /** It was made just now: nothing points at it yet. */
  readonly isNew: boolean;
}

interface OneList extends Parent {
  readonly list: TakenList;
}

/** A change of a row, and the change of the call that it is part of. */
interface Planned extends RowChange {
  readonly item: Item;
}

const TURN: Readonly<Record<Change["op"], number>> = {
  delete: 0,
  update: 1,
  create: 2,
  upsert: 3,
  restore: 4,
  purge: 5,
};

/** The rows that the writer sees of these records now, by record. */
async function rowsNow(
  writing: Writing,
  lists: readonly OneList[],
  table: string,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const found = new Map<string, readonly Row[]>();
  const at = lists[0]?.list.at;
  if (at === undefined) return found;
  const { position } = at.rows;
  const ofPosition = position === undefined ? undefined : writing.access.entity(at.child.key).field(position).read;
  const paths = position === undefined || ofPosition === undefined || isNever(ofPosition) ? [] : [position];
  const ids = lists.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const by = { actor: writing.actor, context: writing.read };
  for (let start = 0; start < ids.length; start += RECORDS_AT_ONCE) {
    const part = ids.slice(start, start + RECORDS_AT_ONCE);
    for (const [id, rows] of await readRows(at, { ids: part, paths, table }, by)) found.set(id, rows);
  }
  return found;
}

/** An error of a row, told at its place in the list of its record. */
function ofRow(
  writing: Writing,
  planned: readonly Planned[],
  { error, key }: { error: AppError; key: string },
): AppError {
  const one = planned[Number(error.data?.["index"])] ?? (planned.length === 1 ? planned[0] : undefined);
  if (one === undefined) return error;
  const details = error.details.map((problem) => ({ ...problem, path: `${one.place || `/${key}`}${problem.path}` }));
  return ofChange(writing, one.item, new AppError(error.code, error.message, { details, cause: error.cause }));
}

/** Writes one table's rows of many records: what goes first, then what changes, then what is new, so that what is unique is free again. */
async function writeTable(
  writing: Writing,
  { key, lists, table }: { readonly key: string; readonly lists: readonly OneList[]; readonly table: string },
  write: WriteBatch,
): Promise<void> {
  const now = await rowsNow(writing, lists, table);
  const planned = lists
    .flatMap(({ list, id, taken: { item } }): readonly Planned[] => {
      try {
        return rowChanges(writing, list, { id, rows: now.get(id) ?? [] }).map((one) => ({ ...one, item }));
      } catch (error) {
        throw error instanceof AppError ? ofChange(writing, item, error) : error;
      }
    })
    .toSorted((a, b) => TURN[a.change.op] - TURN[b.change.op]);
  const changes = await fillFiles(
    writing,
    planned.map(({ change }) => change),
  );
  const causes = writing.causes && planned.map(({ item }) => writing.causes?.[item.index] ?? writing.cause);
  const rows: Writing = { ...writing, causes, many: true, brief: true };
  try {
    for (const batch of batchesOf(
      changes.map((change, index): Item => ({ index, change })),
      writing.model,
    ))
      await write(rows, batch);
  } catch (error) {
    throw error instanceof AppError ? ofRow(writing, planned, { error, key }) : error;
  }
}

/**
 * Writes the rows of records, through the same steps as any record, for all of them at once; what is wrong is told of its record,
 * at its place in the list.
 */
export async function writeLists(
  writing: Writing,
  { entity, parents }: { readonly entity: EntityModel; readonly parents: readonly Parent[] },
  write: WriteBatch,
): Promise<void> {
  const all = parents.flatMap((parent) => parent.taken.lists.map((list): OneList => ({ ...parent, list })));
  for (const key of new Set(all.map(({ list }) => list.at.key))) {
    const lists = all.filter(({ list }) => list.at.key === key);
    await writeTable(writing, { key, lists, table: entity.table }, write);
  }
}
