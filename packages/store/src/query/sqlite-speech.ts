import type { Bucket, ByValue, Speech } from "./speech.ts";
import type { FieldModel } from "./field-model.ts";
import { ftsQuery } from "../search/fts-query.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { localDate } from "./local-date.ts";
import { joinSql } from "./sql/join-sql.ts";
import { type Sql, sql } from "./sql/sql.ts";

function decoded(value: Sql, field: FieldModel): Sql {
  switch (field.storage) {
    case "integer":
      return sql`(${value} || '')`;
    case "real":
      return sql`json_quote(${value})`;
    case "scaled":
      return field.scale === 0 ? sql`(${value} || '')` : sql`json_quote(${value} * 1.0 / ${10 ** field.scale})`;
    case "boolean":
      return sql`CASE WHEN ${value} THEN 'true' ELSE 'false' END`;
    case "json":
      return value;
    default:
      return sql`json_quote(${value})`;
  }
}

/** The local date of an instant, so many minutes on. */
const shiftedDate =
  (value: Sql) =>
  (minutes: number): Sql =>
    sql`strftime('%Y-%m-%d', ${value}, ${`${minutes >= 0 ? "+" : ""}${minutes} minutes`})`;

function firstDay(date: Sql, bucket: Bucket): Sql {
  switch (bucket) {
    case "day":
      return date;
    case "week":
      // Forward to a Monday, from the day after the last one: the other way round would pass the last day that there is.
      return sql`date(${date}, '-6 days', 'weekday 1')`;
    case "month":
      return sql`(substr(${date}, 1, 7) || '-01')`;
    case "quarter":
      return sql`(substr(${date}, 1, 5) || CASE WHEN substr(${date}, 6, 2) < '04' THEN '01-01' WHEN substr(${date}, 6, 2) < '07' THEN '04-01' WHEN substr(${date}, 6, 2) < '10' THEN '07-01' ELSE '10-01' END)`;
    case "year":
      return sql`(substr(${date}, 1, 4) || '-01-01')`;
  }
}

/**
 * Entries of one value are counted a third faster than GROUP BY compares each with the one before it. The values are found by
 * leaps through the index, the last leap gives NULL, which is a value too; the measures come as one JSON array per value, their
 * fractions with the 17 digits that give the same number back, where JSON of SQLite's own has 15.
 */
function byValue({ table, alias, column, measures, where }: ByValue): Sql {
  const value = identifier(column);
  const least = (beyond: Sql): Sql =>
    sql`SELECT min(n.${value}) FROM ${identifier(table)} n WHERE n.deleted_at IS NULL${beyond}`;
  const rows = sql`FROM ${identifier(table)} ${identifier(alias)} WHERE ${where} AND ${columnOf(alias, column)} IS v.v`;
  const named = measures.map((measure, i) => ({ measure, name: identifier(`c${i + 1}`) }));
  const measured = joinSql(named.map(({ measure, name }) => sql`${measure} AS ${name}`));
  const exact = joinSql(
    named.map(
      ({ name }) => sql`CASE typeof(m.${name}) WHEN 'real' THEN json(printf('%!.17g', m.${name})) ELSE m.${name} END`,
    ),
  );
  const each = joinSql(named.map(({ name }, i) => sql`p.p ->> ${i + 1} AS ${name}`));
  return sql`WITH RECURSIVE v(v) AS (${least(sql``)} UNION ALL SELECT (${least(sql` AND n.${value} > v.v`)}) FROM v WHERE v.v IS NOT NULL), p AS MATERIALIZED (SELECT v.v, (SELECT json_array(m.n, ${exact}) FROM (SELECT count(*) AS n, ${measured} ${rows}) m) AS p FROM v) SELECT p.v AS "c0", ${each} FROM p WHERE p.p ->> 0 > 0`;
}

/** SQLite. Text sorts and compares by code point; JSON is text. */
export const SQLITE_SPEECH: Speech = {
  contains: (text, needle) => sql`instr(${text}, ${needle}) > 0`,
  ordered: (text) => sql`lower(${text})`,
  endsWith: (text, end) => sql`substr(${text}, ${-Array.from(end).length}) = ${end}`,
  length: (text) => sql`length(${text})`,
  monthDay: (date) => sql`substr(${date}, 6, 5)`,
  boolean: (value) => (value ? 1 : 0),
  json: decoded,
  entry: (key, value, field) => [sql`CASE WHEN ${value} IS NULL THEN '' ELSE ${key} || ${decoded(value, field)} END`],
  jsonList: (link, record, { value, where } = { value: sql`l.value`, where: sql`` }) =>
    sql`(SELECT NULLIF(json_group_array(s.value), '[]') FROM (SELECT ${value} AS value FROM ${link} l WHERE l.record = ${record}${where} ORDER BY l.position) s)`,
  jsonArray: (values) => sql`json_array(${joinSql(values)})`,
  rowId: "rowid",
  inOrder: sql`CROSS JOIN`,
  reorder: () => sql``,
  concat: (column) => sql`group_concat(${column}, ',')`,
  average: (values) => sql`avg(${values})`,
  has: (object, key) => sql`json_type(${object}, ${`$.${key}`}) IS NOT NULL`,
  each: (json) => sql`json_each(${json})`,
  // Each row stays as it was parsed: as text, every cell of it would be looked up in a text parsed anew.
  // The limit keeps them together: as a part of a join they would be gone through for each row of a table that was small when it was analysed.
  rows: (json) => sql`(SELECT value FROM jsonb_each(${json}) LIMIT -1)`,
  cell: (row, index) => sql`${row}.value ->> ${index}`,
  found: (readings) =>
    sql`SELECT m.record FROM quoin_search s CROSS JOIN quoin_search_record m ON m.id = s.rowid WHERE s.quoin_search MATCH ${ftsQuery(readings)}`,
  bucket: (value, bucket, offsets) =>
    firstDay(offsets === undefined ? value : localDate(value, offsets, shiftedDate(value)), bucket),
  byValue,
};
