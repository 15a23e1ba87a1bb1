import { AppError } from "@quoin/definition";
import { isAlways, isNever } from "../../access/fold-conditions.ts";
import type { Change, Row } from "../../door.ts";
import type { EntityModel } from "../../query/field-model.ts";
import type { Reading } from "../../query/reading.ts";
import { mayRead, type RowsAt, rowsAt } from "../../query/rows/rows-at.ts";
import { startReading } from "../../query/start-reading.ts";
import type { Item, Writing } from "../writing.ts";
import { readRowList, type RowList } from "./row-list.ts";

/** A list of rows that a change carries. */
export interface TakenList {
  readonly at: RowsAt;
  readonly list: RowList;
}

/** A change without its lists, and these. */
export interface TakenItem {
  readonly item: Item;
  /** What is written of the record itself. */
  readonly own: Item;
  readonly lists: readonly TakenList[];
}

const MOST_TOGETHER = 10_000;

/** Whether the field is there at all for this writer, who may also be one that only creates. */
function isKnown(reading: Reading, entity: EntityModel, at: RowsAt): boolean {
  const own = reading.access.entity(entity.key).field(at.key);
  const there = reading.access.entity(at.child.key);
  const hidden = isNever(own.read) && isNever(own.edit) && !own.create;
  return !hidden && (mayRead(reading, at) || (isNever(there.read) && there.create));
}

/** Whether the writer may touch the table at all. On which records that are there is asked of these. */
function checkOpen(writing: Writing, entity: EntityModel, { at, op }: { at: RowsAt; op: Change["op"] }): void {
  const { create, edit } = writing.access.entity(entity.key).field(at.key);
  const locked = entity.rows.get(at.key)?.schema["x-readonly"] === true && !writing.allowReadonly;
  // Which record an upsert finds is not known yet, so its writer must be one who may on any.
  const open = op === "create" ? create : op === "update" ? !isNever(edit) : create && isAlways(edit);
  if (locked || !open)
    throw new AppError("forbidden", "Some of these fields may not be written.", {
      details: [{ path: `/${at.key}`, code: "readonly" }],
    });
}

function taken(writing: Writing, entity: EntityModel, { item, reading }: { item: Item; reading: Reading }): TakenItem {
  const { change } = item;
  if (!("values" in change)) return { item, own: item, lists: [] };
  const values: Row = {};
  const lists: TakenList[] = [];
  for (const key of Object.keys(change.values)) {
    const at = rowsAt(reading, entity, key);
    // What the writer may not know of is left among the values, where it is as unknown as any other key.
    if (at === undefined || !isKnown(reading, entity, at)) {
      values[key] = change.values[key];
      continue;
    }
    checkOpen(writing, entity, { at, op: change.op });
    const list = readRowList(change.values[key]);
    if (!("whole" in list))
      throw new AppError("validation", "The rows are not as expected.", {
        details: list.map((problem) => ({ ...problem, path: `/${key}${problem.path}` })),
      });
    lists.push({ at, list });
  }
  return lists.length === 0
    ? { item, own: item, lists }
    : { item, own: { index: item.index, change: { ...change, values } }, lists };
}

/** Takes the lists of rows out of changes. Undefined where none carries one. Throws what is wrong with them, naming the change. */
export function takeRows(
  writing: Writing,
  entity: EntityModel,
  items: readonly Item[],
): readonly TakenItem[] | undefined {
  if (entity.rows.size === 0) return undefined;
  const carries = ({ change }: Item): boolean =>
    "values" in change && Object.keys(change.values).some((key) => entity.rows.has(key));
  if (!items.some(carries)) return undefined;
  const reading = startReading(writing.model, writing.access, writing.speech);
  const found = items.map((item) => {
    try {
      return taken(writing, entity, { item, reading });
    } catch (error) {
      if (!(error instanceof AppError) || !writing.many) throw error;
      throw new AppError(error.code, error.message, { details: error.details, data: { index: item.index } });
    }
  });
  if (found.every(({ lists }) => lists.length === 0)) return undefined;
  const count = found.flatMap(({ lists }) => lists).reduce((sum, { list }) => sum + list.save.length, 0);
  if (count > MOST_TOGETHER) throw new AppError("too_large", `At most ${MOST_TOGETHER} rows fit into one call.`);
  return found;
}
