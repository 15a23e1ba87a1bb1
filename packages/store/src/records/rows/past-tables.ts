import { isAlways } from "../../access/fold-conditions.ts";
import type { Actor } from "../../actor.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { type ReadContext, readingFor } from "../../query/read-context.ts";
import { mayRead, type RowsAt, rowsAt } from "../../query/rows/rows-at.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { type Sql, sql } from "../../query/sql/sql.ts";
import { rightsHeld } from "../rights-held.ts";
import { type Sight, sightsOf } from "../sights-of.ts";

/** A table of records whose past is looked at. */
export interface PastTable {
  readonly at: RowsAt;
  /** Records that show it to the reader. */
  readonly shownBy: ReadonlySet<string>;
  /** Its rows, living, in the bin or let go, with what the reader may see of each. */
  readonly sights: ReadonlyMap<string, Sight>;
  /** Whose row each of them is now; not there of one that is nobody's. */
  readonly owners: ReadonlyMap<string, string>;
  /** There are more rows than are looked at. */
  readonly more: boolean;
}

/** Most rows of one table whose past is looked at, of all its records together: the ones made last. */
const MOST = 5_000;

interface OwnedRow {
  readonly id: string;
  readonly owner: string | null;
}

/** The rows that these records have now, living or in the bin, and those that they let go. A row that was purged is not found any more. */
async function rowsOfRecords(
  { child, relation }: RowsAt,
  owners: readonly string[],
  { speech, db }: { readonly speech: { each(json: string): Sql }; readonly db: ReadContext["db"] },
): Promise<readonly OwnedRow[]> {
  const [table, owner] = [identifier(child.table), identifier(relation.column)];
  const among = sql`(SELECT value FROM ${speech.each(JSON.stringify(owners))})`;
  const own = await run<OwnedRow>(
    db,
    sql`SELECT id, ${owner} AS owner FROM ${table} WHERE ${owner} IN ${among} ORDER BY id DESC LIMIT ${MOST}`,
  );
  const released = sql`SELECT record FROM quoin_released WHERE entity = ${child.key} AND relation = ${relation.field.key} AND parent IN ${among}`;
  const gone = await run<OwnedRow>(
    db,
    sql`SELECT id, ${owner} AS owner FROM ${table} WHERE id IN (${released}) ORDER BY id DESC LIMIT ${MOST}`,
  );
  return [...own, ...gone];
}

/**
 * The tables of records of one entity that the reader may look at, with the rows that belong to these now, went into the bin as their
 * own or were let go; `keys` names the ones of interest.
 */
export async function pastTables(
  {
    entity,
    ids,
    keys = entity.rows.keys(),
  }: {
    readonly entity: EntityModel;
    readonly ids: readonly string[];
    readonly keys?: Iterable<string>;
  },
  actor: Actor,
  context: ReadContext,
): Promise<readonly PastTable[]> {
  const reading = readingFor(context, actor);
  const tables = [...keys].flatMap((key) => {
    const at = rowsAt(reading, entity, key);
    return at !== undefined && mayRead(reading, at) ? [at] : [];
  });
  if (tables.length === 0 || ids.length === 0) return [];
  const conditions = tables.map(({ read }) => read);
  const held = conditions.every(isAlways) ? undefined : await rightsHeld(reading, { entity, ids, conditions }, context);
  const found: PastTable[] = [];
  for (const [index, at] of tables.entries()) {
    const shownBy = new Set(held === undefined ? ids : ids.filter((id) => held.get(id)?.[index] === true));
    const rows = await rowsOfRecords(at, [...shownBy], { speech: reading.speech, db: context.db });
    const owners = new Map(rows.flatMap(({ id, owner }) => (owner === null ? [] : [[id, owner]])));
    const all = new Set(rows.map(({ id }) => id));
    const sights = await sightsOf({ entity: at.child.key, ids: [...all] }, actor, context);
    // Who may not see on a row whose it is, is not told that it is this one's.
    const open = [...sights].filter(([, sight]) => sight.level(at.relation.field.key) === "open");
    found.push({ at, shownBy, sights: new Map(open), owners, more: rows.length >= MOST });
  }
  return found;
}
