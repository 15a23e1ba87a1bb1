import type { Actor } from "../../actor.ts";
import { isAlways } from "../../access/fold-conditions.ts";
import { type ReadContext, readableEntity, readingFor } from "../../query/read-context.ts";
import { mayRead, type RowsAt, rowsAt } from "../../query/rows/rows-at.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { RecordRef } from "../read-history.ts";
import { rightsHeld } from "../rights-held.ts";
import { type Sight, sightsOf } from "../sights-of.ts";

/** A table of a record whose past is looked at: its rows, living, in the bin or let go, with what the reader may see of each. */
export interface PastTable {
  readonly at: RowsAt;
  readonly sights: ReadonlyMap<string, Sight>;
  /** Of these rows, those that were let go and belong to the record no more. */
  readonly released: ReadonlySet<string>;
}

/** Most rows of one table whose past is looked at: the ones made last. */
const MOST = 1_000;

async function releasedIds({ child, relation }: RowsAt, id: string, { db }: ReadContext): Promise<readonly string[]> {
  const rows = await run<{ record: string }>(
    db,
    sql`SELECT record FROM quoin_released WHERE entity = ${child.key} AND relation = ${relation.field.key} AND parent = ${id} ORDER BY record DESC LIMIT ${MOST}`,
  );
  return rows.map(({ record }) => record);
}

async function rowIds({ child, relation }: RowsAt, id: string, { db }: ReadContext): Promise<readonly string[]> {
  const rows = await run<{ id: string }>(
    db,
    sql`SELECT id FROM ${identifier(child.table)} WHERE ${identifier(relation.column)} = ${id} ORDER BY id DESC LIMIT ${MOST}`,
  );
  return rows.map((row) => row.id);
}

/**
 * The tables of a record that the reader may look at, with the rows that belong to it now, went into the bin as its own or were let
 * go. A row that was purged is not found any more.
 */
export async function pastTables(ref: RecordRef, actor: Actor, context: ReadContext): Promise<readonly PastTable[]> {
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, ref.entity);
  const tables = [...entity.rows.keys()].flatMap((key) => {
    const at = rowsAt(reading, entity, key);
    return at !== undefined && mayRead(reading, at) ? [at] : [];
  });
  const conditions = tables.map(({ read }) => read);
  const held = conditions.every(isAlways)
    ? tables.map(() => true)
    : (await rightsHeld(reading, { entity, ids: [ref.id], conditions }, context)).get(ref.id);
  const found: PastTable[] = [];
  for (const [index, at] of tables.entries()) {
    if (held?.[index] !== true) continue;
    const own = new Set(await rowIds(at, ref.id, context));
    const released = new Set((await releasedIds(at, ref.id, context)).filter((id) => !own.has(id)));
    const sights = await sightsOf({ entity: at.child.key, ids: [...own, ...released] }, actor, context);
    // Who may not see on a row whose it is, is not told that it is this one's.
    const open = [...sights].filter(([, sight]) => sight.level(at.relation.field.key) === "open");
    found.push({ at, sights: new Map(open), released });
  }
  return found;
}
