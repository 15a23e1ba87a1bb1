import type { Published } from "../definitions/published.ts";
import { isAlways } from "../access/fold-conditions.ts";
import type { ListAsked, ListStatement, Near } from "./list-statement.ts";
import type { ReadContext } from "./read-context.ts";
import { tableOf } from "./resolve-column.ts";
import { run } from "./run.ts";
import { orderBy } from "./sort-keys.ts";
import { columnOf } from "./sql/identifier.ts";
import { literalNumber } from "./sql/literal-number.ts";
import { andSql, TRUE } from "./sql/logic.ts";
import { sql } from "./sql/sql.ts";

/** Related records that are looked at for each row of the page, and the most where many have the same value. */
const PER_ROW = 10;
const MOST_PER_ROW = 100;

const hasIndex = ({ physical }: Published, table: string, column: string): boolean =>
  Object.values(physical.indexes).some(
    (index) => index.table === table && index.living && index.only === undefined && index.columns[0] === column,
  );

/**
 * How far a list that is sorted by a field of a related record ("customer.name") reads those records in their order: a few for
 * each of its rows, instead of looking up the record of each row there is and sorting all. Undefined where that is no help:
 * without an index, with conditions (which may leave few of the rows), and for the rows that come last as they have no value.
 */
export async function nearPage(
  { db, published }: ReadContext,
  { query, where, limit }: ListAsked,
  { keys, at }: Pick<ListStatement, "keys" | "at">,
): Promise<Near | undefined> {
  const [key] = keys;
  const { sort, search = "", deleted } = query;
  const ofRelated = sort?.[0]?.field.split(".").length === 2;
  const narrowed = (where !== undefined && !isAlways(where)) || search.trim() !== "" || deleted === true;
  if (key?.column === undefined || !ofRelated || narrowed || at?.[0] === null) return undefined;
  const { scope, value, desc } = key;
  if (!hasIndex(published, scope.entity.table, key.column)) return undefined;
  const start = at?.[0];
  const from = start === undefined ? TRUE : desc ? sql`${value} <= ${start}` : sql`${value} >= ${start}`;
  const some = andSql([sql`${columnOf(scope.alias, "deleted_at")} IS NULL`, sql`${value} IS NOT NULL`, from]);
  const order = orderBy([{ ...key, nullable: false }]);
  const nth = (rows: number) =>
    sql`(SELECT ${value} FROM ${tableOf(scope)} WHERE ${some} ORDER BY ${order} LIMIT 1 OFFSET ${literalNumber(limit * rows)})`;
  const [found] = await run<{ end: string | number | boolean | null; far: unknown }>(
    db,
    sql`SELECT ${nth(PER_ROW)} AS "end", ${nth(MOST_PER_ROW)} AS far`,
  );
  const end = found?.end ?? undefined;
  return end !== undefined && end === found?.far ? undefined : { end };
}
