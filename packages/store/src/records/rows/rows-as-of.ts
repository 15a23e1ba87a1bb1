import { isEmpty } from "@quoin/fields";
import { isNever } from "../../access/fold-conditions.ts";
import type { Actor } from "../../actor.ts";
import type { Row } from "../../door.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { type ReadContext, readableEntity, readingFor } from "../../query/read-context.ts";
import type { Reading } from "../../query/reading.ts";
import { MOST_ROWS } from "../../query/rows/read-rows.ts";
import type { AskedRows } from "../../query/rows/split-rows.ts";
import { unknownKey } from "../../query/unknown-key.ts";
import { cutLinks } from "../cut-links.ts";
import type { RecordRef } from "../read-history.ts";
import { seenBy } from "../seen-by.ts";
import { storedRecords } from "../stored-records.ts";
import { takeBack } from "../take-back.ts";
import { type PastTable, pastTables } from "./past-tables.ts";

interface Then {
  readonly actor: Actor;
  readonly asked: readonly AskedRows[];
  /** Whether an entry of the log had been written by then. */
  readonly written: (entry: LogEntry) => boolean;
  readonly context: ReadContext;
}

function compare(a: unknown, b: unknown): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) !== String(b));
}

/** In the order that the table keeps, as far as the reader may see it; what is empty comes last, and the id settles the rest. */
function inOrder({ access }: Reading, { at: { rows, child } }: PastTable, found: readonly Row[]): readonly Row[] {
  const keys = [rows.position, rows.order].filter((key) => key !== undefined);
  const open = keys.filter((key) => !isNever(access.entity(child.key).field(key).read));
  return found.toSorted((a, b) => {
    for (const key of [...open, "id"]) {
      const order = compare(a[key], b[key]);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Which fields of the rows are told. Throws `unknown_key`; fields of other records are as unknown: the past does not lead to them. */
function pathsOf({ access }: Reading, { at, paths }: AskedRows): readonly string[] {
  const { child, relation } = at;
  const may = (key: string): boolean => child.fields.has(key) && !isNever(access.entity(child.key).field(key).mask);
  const wrong = paths?.find((path) => !may(path));
  if (wrong !== undefined) throw unknownKey(`${at.key}.${wrong}`, "fields");
  const all = paths ?? [...child.fields.keys()].filter((key) => key !== relation.field.key);
  return [...new Set(["rev", ...all])];
}

/** Fails for what may not be asked for at any depth, before anything is read. */
function checkAsked(reading: Reading, asked: readonly AskedRows[]): void {
  for (const one of asked) {
    pathsOf(reading, one);
    checkAsked(reading, one.rows);
  }
}

/** The rows of a table as they were then, by whose they were, in their order. */
async function rowsThen(
  table: PastTable,
  reading: Reading,
  { written, context }: Pick<Then, "written" | "context">,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { at, sights, shownBy } = table;
  const stored = await storedRecords({ entity: at.child.key, ids: [...sights.keys()] }, context);
  const there = await takeBack(stored, at.child.key, { written, context });
  const found = new Map<string, Row[]>();
  for (const row of inOrder(reading, table, [...there.values()])) {
    const owner = row[at.relation.field.key];
    if (typeof owner !== "string" || !shownBy.has(owner)) continue;
    found.set(owner, [...(found.get(owner) ?? []), row]);
  }
  return found;
}

/** What the reader may see of one table's rows, by whose they were, with the tables within them. */
async function toldRows(
  table: PastTable,
  own: AskedRows,
  { actor, written, context }: Then,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { at, sights } = table;
  const reading = readingFor(context, actor);
  const paths = pathsOf(reading, own);
  const found = new Map<string, readonly Row[]>();
  for (const [owner, rows] of await rowsThen(table, reading, { written, context })) {
    const told = rows.slice(0, MOST_ROWS + 1).map((row): Row => {
      const sight = sights.get(String(row["id"]));
      const values = paths.flatMap((key) => (isEmpty(row[key]) ? [] : [[key, row[key]]]));
      return { id: row["id"], ...(sight && seenBy(sight, Object.fromEntries(values))) };
    });
    found.set(owner, told);
  }
  const { cut } = await cutLinks([...found.values()].flat(), at.child, { reading, db: context.db });
  const cutRows = new Map([...found].map(([owner, rows]) => [owner, rows.map(cut)]));
  await fillThen([...cutRows.values()].flat(), at.child, { asked: own.rows, actor, written, context });
  return cutRows;
}

/** Puts the asked tables, as they were then, into records of one entity. */
async function fillThen(documents: readonly Row[], entity: EntityModel, then: Then): Promise<void> {
  const wanted = new Map(then.asked.map((one) => [one.at.key, one]));
  const ids = documents.map(({ id }) => String(id));
  for (const table of await pastTables({ entity, ids, keys: wanted.keys() }, then.actor, then.context)) {
    const { key } = table.at;
    const own = wanted.get(key);
    if (own === undefined) continue;
    const told = await toldRows(table, own, then);
    for (const document of documents) {
      const id = String(document["id"]);
      if (!table.shownBy.has(id)) continue;
      const rows = told.get(id) ?? [];
      document[key] = rows.slice(0, MOST_ROWS);
      if (table.more || rows.length > MOST_ROWS) document[`${key}$more`] = true;
    }
  }
}

/**
 * The asked tables of a record as they were at a moment of its past: the rows that were its own then, of those that belong to it now,
 * lie in the bin as its own or were let go; tables within these rows likewise. A table that the reader may not look at on this record
 * is left out. Throws `unknown_key`.
 */
export async function rowsAsOf(ref: RecordRef, then: Then): Promise<Row> {
  const reading = readingFor(then.context, then.actor);
  checkAsked(reading, then.asked);
  const record: Row = { id: ref.id };
  if (then.asked.length > 0) await fillThen([record], readableEntity(reading, ref.entity), then);
  const { id: _id, ...tables } = record;
  return tables;
}
