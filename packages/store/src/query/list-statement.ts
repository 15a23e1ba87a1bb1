import type { BoundCondition } from "@quoin/condition";
import type { Query } from "../door.ts";
import { baseWhere } from "./base-where.ts";
import type { CursorValues } from "./cursor.ts";
import { mainScope, type Reading, type TableScope } from "./reading.ts";
import { joinsOf, tableOf } from "./resolve-column.ts";
import { type RowJson, rowJson } from "./row-json.ts";
import type { EntityModel } from "./field-model.ts";
import { orderBy, pageUpTo, pagesAfter, type SortKey, sortKeys, wholeRange } from "./sort-keys.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { joinSql } from "./sql/join-sql.ts";
import { literalNumber } from "./sql/literal-number.ts";
import { andSql, TRUE } from "./sql/logic.ts";
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
  /** Only of a page whose leading key is of a related record: see `nearPage`. */
  readonly near?: Near | undefined;
}

/**
 * The related table is read in the order of the leading key and from there back to the list's own. Without rows where it is empty,
 * and only up to those of the value `end`, if there is one: what is found is the page where that fills it.
 */
export interface Near {
  readonly end: string | number | boolean | undefined;
}

export interface ListStatement {
  /** One row: data (texts joined), size (rows found, one more than the limit at most), last (sort values), total. */
  readonly statement: Sql;
  readonly row: RowJson;
  readonly keys: readonly SortKey[];
  /** The place that the page goes on from. */
  readonly at: CursorValues | undefined;
}

const wanted = ({ where, query }: ListAsked) => ({ where, search: query.search, deleted: query.deleted });

const rowIdOf = ({ reading, alias }: TableScope): Sql => columnOf(alias, reading.speech.rowId ?? "id");

const keyName = (index: number): Sql => identifier(`k${index}`);

/** The order of a page said again, by the sort values that its keys carry. */
const again = (reading: Reading, keys: readonly SortKey[], from: Sql): Sql =>
  reading.speech.reorder(orderBy(keys.map((key, i) => ({ ...key, value: sql`${from}${keyName(i)}` }))));

/** The list's own table with those that are joined to it; with `outer` that one first, for its order. */
function tablesOf(scope: TableScope, outer: TableScope | undefined): Sql {
  const main = tableOf(scope);
  const first = outer && sql`${tableOf(outer)} ${scope.reading.speech.inOrder} ${main} ON ${outer.on ?? TRUE}`;
  return joinSql([first ?? main, ...joinsOf(scope, outer)], " ");
}

/** Ids and sort values of one page and one row more: narrow, so that a sort without an index carries little. */
function keysOfPage(
  scope: TableScope,
  asked: ListAsked,
): Pick<ListStatement, "keys" | "at"> & { readonly select: Sql } {
  const { query, limit, near } = asked;
  const keys = sortKeys(scope, query.sort ?? []);
  const at = asked.cursor(keys.length);
  const base = baseWhere(scope, wanted(asked));
  const columns = joinSql(keys.map((key, i) => sql`${key.value} AS ${keyName(i)}`));
  const from = tablesOf(scope, near && keys[0]?.scope);
  const part = (where: Sql, order: readonly SortKey[]): Sql =>
    sql`SELECT ${rowIdOf(scope)} AS id, ${columns} FROM ${from} WHERE ${andSql([base, where])} ORDER BY ${orderBy(order)} LIMIT ${literalNumber(limit + 1)}`;
  const all = () =>
    at === undefined ? wholeRange(keys, scope.reading.speech.emptyApart === true) : pagesAfter(keys, at);
  const parts = (near === undefined ? all() : pageUpTo(keys, at, near.end)).map((page) => part(page.where, page.keys));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { select: only, keys, at };
  const union = joinSql(
    parts.map((one) => sql`SELECT * FROM (${one}) u`),
    " UNION ALL ",
  );
  return { select: sql`${union}${again(scope.reading, keys, sql``)} LIMIT ${literalNumber(limit + 1)}`, keys, at };
}

/** The whole page as one statement: the keys first, then the JSON of just those rows, the count beside it. */
export function listStatement(reading: Reading, asked: ListAsked): ListStatement {
  const inner = mainScope(reading, asked.entity);
  const { select, keys, at } = keysOfPage(inner, asked);
  const outer = mainScope(reading, asked.entity);
  const row = rowJson(outer, asked.paths, asked.query.titles === true);
  const from = sql`k ${reading.speech.inOrder} ${identifier(asked.entity.table)} ${identifier(outer.alias)} ON ${rowIdOf(outer)} = k.id`;
  const cursor = reading.speech.jsonArray(keys.map((_, i) => sql`k.${keyName(i)}`));
  const joins = joinsOf(outer);
  return {
    row,
    keys,
    at,
    statement: sql`WITH k AS MATERIALIZED (${select}), p AS MATERIALIZED (SELECT ${row.json} AS j, ${cursor} AS c FROM ${joinSql([from, ...joins], " ")}${again(reading, keys, sql`k.`)}) SELECT (SELECT ${reading.speech.concat(sql`f.j`)} FROM (SELECT j FROM p LIMIT ${literalNumber(asked.limit)}) f) AS data, (SELECT count(*) FROM p) AS size, (SELECT c FROM p LIMIT 1 OFFSET ${literalNumber(asked.limit - 1)}) AS last${totalOf(reading, asked)}`,
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
    : sql`, (SELECT count(*) FROM (${rows} LIMIT ${literalNumber(COUNT_CAP + 1)}) t) AS total`;
}
