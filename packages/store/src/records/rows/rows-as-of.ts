import { isEmpty } from "@quoin/fields";
import { isNever } from "../../access/fold-conditions.ts";
import type { Actor } from "../../actor.ts";
import type { Row } from "../../door.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import { type ReadContext, readingFor } from "../../query/read-context.ts";
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

/** Which fields of the rows are told. Throws `unknown_key`; fields of other records and tables within the rows are as unknown: the past does not lead to them. */
function pathsOf({ access }: Reading, { at, paths, rows }: AskedRows): readonly string[] {
  const { child, relation } = at;
  const [inner] = rows;
  if (inner !== undefined) throw unknownKey(`${at.key}.${inner.at.key}`, "fields");
  const may = (key: string): boolean => child.fields.has(key) && !isNever(access.entity(child.key).field(key).mask);
  const wrong = paths?.find((path) => !may(path));
  if (wrong !== undefined) throw unknownKey(`${at.key}.${wrong}`, "fields");
  const all = paths ?? [...child.fields.keys()].filter((key) => key !== relation.field.key);
  return [...new Set(["rev", ...all])];
}

/**
 * The asked tables of a record as they were at a moment of its past: the rows that were its own then, of those that belong to it now,
 * lie in the bin as its own or were let go. A table that the reader may not look at on this record is left out. Throws `unknown_key`.
 */
export async function rowsAsOf(ref: RecordRef, actor: Actor, { asked, written, context }: Then): Promise<Row> {
  const found: Row = {};
  if (asked.length === 0) return found;
  const reading = readingFor(context, actor);
  const wanted = new Map(asked.map((one) => [one.at.key, pathsOf(reading, one)]));
  for (const table of await pastTables(ref, actor, context)) {
    const { at, sights } = table;
    const paths = wanted.get(at.key);
    if (paths === undefined) continue;
    const stored = await storedRecords({ entity: at.child.key, ids: [...sights.keys()] }, context);
    const there = [...(await takeBack(stored, at.child.key, { written, context }))];
    const own = there.flatMap(([id, row]) => {
      const sight = sights.get(id);
      return sight === undefined || row[at.relation.field.key] !== ref.id ? [] : [{ sight, row }];
    });
    const sorted = inOrder(
      reading,
      table,
      own.map(({ row }) => row),
    ).slice(0, MOST_ROWS);
    const told = sorted.map((row): Row => {
      const sight = sights.get(String(row["id"]));
      const values = paths.flatMap((key) => (isEmpty(row[key]) ? [] : [[key, row[key]]]));
      return { id: row["id"], ...(sight && seenBy(sight, Object.fromEntries(values))) };
    });
    const { cut } = await cutLinks(told, at.child, { reading, db: context.db });
    found[at.key] = told.map(cut);
    if (own.length > MOST_ROWS) found[`${at.key}$more`] = true;
  }
  return found;
}
