import type { BoundCondition } from "@quoin/condition";
import type { Query } from "../door.ts";
import { baseWhere } from "./base-where.ts";
import type { CursorValues } from "./cursor.ts";
import { mainScope, type Reading, type TableScope } from "./reading.ts";
import { joinsOf } from "./resolve-column.ts";
import { type RowJson, rowJson } from "./row-json.ts";
import type { EntityModel } from "./field-model.ts";
import { orderBy, pagesAfter, type SortKey, sortKeys, wholeRange } from "./sort-keys.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { joinSql } from "./sql/join-sql.ts";
import { andSql } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";

/** Up to here a count is told exactly when asked for with `true`. */
export const COUNT_CAP = 10_000;

export interface ListAsked {
  readonly entity: EntityModel;
  readonly query: Query;
  readonly where: BoundCondition | undefined;
  readonly paths: readonly string[];
  readonly limit: number;
  /** Reads the cursor once the number of sort keys is known. */
  readonly cursor: (keys: number) => CursorValues | undefined;
}

export interface ListStatement {
  /** One row: data (texts joined), size (rows found, one more than the limit at most), last (sort values), total. */
  readonly statement: Sql;
  readonly row: RowJson;
}

const wanted = ({ where, query }: ListAsked) => ({ where, search: query.search, deleted: query.deleted });

const rowIdOf = ({ reading, alias }: TableScope): Sql => columnOf(alias, reading.speech.rowId ?? "id");

const keyName = (index: number): Sql => identifier(`k${index}`);

/** The order of a page said again, by the sort values that its keys carry. */
const again = (reading: Reading, keys: readonly SortKey[], from: Sql): Sql =>
  reading.speech.reorder(orderBy(keys.map((key, i) => ({ ...key, value: sql`${from}${keyName(i)}` }))));

/** Ids and sort values of one page and one row more: narrow, so that a sort without an index carries little. */
function keysOfPage(scope: TableScope, asked: ListAsked): { readonly select: Sql; readonly keys: readonly SortKey[] } {
  const { query, limit } = asked;
  const keys = sortKeys(scope, query.sort ?? []);
  const at = asked.cursor(keys.length);
  const base = baseWhere(scope, wanted(asked));
  const columns = joinSql(keys.map((key, i) => sql`${key.value} AS ${keyName(i)}`));
  const from = joinSql([sql`${identifier(asked.entity.table)} ${identifier(scope.alias)}`, ...joinsOf(scope)], " ");
  const part = (where: Sql, order: readonly SortKey[]): Sql =>
    sql`SELECT ${rowIdOf(scope)} AS id, ${columns} FROM ${from} WHERE ${andSql([base, where])} ORDER BY ${orderBy(order)} LIMIT ${limit + 1}`;
  const ranges = at === undefined ? wholeRange(keys, scope.reading.speech.emptyApart === true) : pagesAfter(keys, at);
  const parts = ranges.map((page) => part(page.where, page.keys));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { select: only, keys };
  const union = joinSql(
    parts.map((one) => sql`SELECT * FROM (${one}) u`),
    " UNION ALL ",
  );
  return { select: sql`${union}${again(scope.reading, keys, sql``)} LIMIT ${limit + 1}`, keys };
}

/** The whole page as one statement: the keys first, then the JSON of just those rows, the count beside it. */
export function listStatement(reading: Reading, asked: ListAsked): ListStatement {
  const inner = mainScope(reading, asked.entity);
  const { select, keys } = keysOfPage(inner, asked);
  const outer = mainScope(reading, asked.entity);
  const row = rowJson(outer, asked.paths, asked.query.titles === true);
  const from = sql`k ${reading.speech.inOrder} ${identifier(asked.entity.table)} ${identifier(outer.alias)} ON ${rowIdOf(outer)} = k.id`;
  const cursor = reading.speech.jsonArray(keys.map((_, i) => sql`k.${keyName(i)}`));
  const joins = joinsOf(outer);
  return {
    row,
    statement: sql`WITH k AS MATERIALIZED (${select}), p AS MATERIALIZED (SELECT ${row.json} AS j, ${cursor} AS c FROM ${joinSql([from, ...joins], " ")}${again(reading, keys, sql`k.`)}) SELECT (SELECT ${reading.speech.concat(sql`f.j`)} FROM (SELECT j FROM p LIMIT ${asked.limit}) f) AS data, (SELECT count(*) FROM p) AS size, (SELECT c FROM p LIMIT 1 OFFSET ${asked.limit - 1}) AS last${totalOf(reading, asked)}`,
  };
}

function totalOf(reading: Reading, asked: ListAsked): Sql {
  const { count } = asked.query;
  if (count === undefined || count === false) return sql``;
  const scope = mainScope(reading, asked.entity);
  const base = baseWhere(scope, wanted(asked));
  const rows = sql`SELECT 1 FROM ${identifier(asked.entity.table)} ${identifier(scope.alias)} WHERE ${base}`;
  return count === "exact"
    ? sql`, (SELECT count(*) FROM (${rows}) t) AS total`
    : sql`, (SELECT count(*) FROM (${rows} LIMIT ${COUNT_CAP + 1}) t) AS total`;
}
