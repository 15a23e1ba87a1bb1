import type { ColumnKind } from "../dialect.ts";
import { storableJson } from "./storable-json.ts";
import type { FieldModel } from "../../query/field-model.ts";
import type { Bucket, Speech } from "../../query/speech.ts";
import { localDate } from "../../query/local-date.ts";
import { joinSql } from "../../query/sql/join-sql.ts";
import { literalNumber } from "../../query/sql/literal-number.ts";
import { type Sql, sql } from "../../query/sql/sql.ts";
import type { SearchTerm } from "../../search/search-terms.ts";

const quotient = (value: Sql, { scale }: FieldModel): Sql =>
  sql`${value}::float8 / ${literalNumber(10 ** scale)}::float8`;

function decoded(value: Sql, field: FieldModel): Sql {
  switch (field.storage) {
    case "integer":
      return sql`${value}::text`;
    case "scaled":
      return field.scale === 0 ? sql`${value}::text` : sql`(${quotient(value, field)})::text`;
    case "boolean":
      return sql`CASE WHEN ${value} THEN 'true' ELSE 'false' END`;
    case "json":
      return value;
    default:
      return sql`to_json(${value})::text`;
  }
}

/** What `concat` prints as the value's JSON, NULL of NULL: it prints numbers and JSON by itself, cheaper than as texts. */
function printed(value: Sql, field: FieldModel): Sql {
  switch (field.storage) {
    case "integer":
    case "json":
      return value;
    case "scaled":
      return field.scale === 0 ? value : quotient(value, field);
    case "boolean":
      return sql`CASE ${value} WHEN true THEN 'true' WHEN false THEN 'false' END`;
    case "date":
    case "instant":
      // Digits and signs only.
      return sql`'"' || ${value} || '"'`;
    default:
      return sql`to_json(${value})`;
  }
}

/** A text as a value of a column's type. */
function cast(text: Sql, kind: ColumnKind): Sql {
  switch (kind) {
    case "integer":
    case "scaled":
      return sql`(${text})::bigint`;
    case "real":
      return sql`(${text})::float8`;
    case "boolean":
      return sql`(${text})::boolean`;
    default:
      return sql`(${text})`;
  }
}

/** The local date of an instant, so many minutes on. */
const shiftedDate =
  (value: Sql) =>
  (minutes: number): Sql =>
    sql`to_char((${value})::timestamptz AT TIME ZONE 'UTC' + make_interval(mins => ${minutes}::int), 'YYYY-MM-DD')`;

function firstDay(date: Sql, bucket: Bucket): Sql {
  switch (bucket) {
    case "day":
      return date;
    case "year":
      return sql`(substr(${date}, 1, 4) || '-01-01')`;
    case "month":
      return sql`(substr(${date}, 1, 7) || '-01')`;
    default:
      return sql`to_char(date_trunc(${bucket}, (${date})::date::timestamp), 'YYYY-MM-DD')`;
  }
}

/** Readings in the query language of tsvector. Tokens hold letters and digits only; they are quoted all the same. */
function tsQuery(readings: readonly (readonly SearchTerm[])[]): string {
  const quoted = (text: string): string => `'${text.replaceAll("\\", "").replaceAll("'", "''")}'`;
  const told = ({ text, prefix }: SearchTerm[number]): string => `${quoted(text)}${prefix ? ":*" : ""}`;
  return readings
    .map((terms) => terms.map((term) => `(${term.map(told).join(" | ")})`).join(" & "))
    .map((reading) => (readings.length === 1 ? reading : `(${reading})`))
    .join(" | ");
}

/**
 * It holds of every row, and the planner takes each half for one row in three. A word that is looked for in twenty fields passes
 * for more common than it is; going through a table in the list's order until a page of rows has it then took most of a
 * minute at a million records, where the index has them in milliseconds. So only what is really common is looked for that way.
 */
const RARER = sql`texteq(s.record, s.record) AND texteq(s.entity, s.entity)`;

/** Several whole tokens are the pairs of one run of Han characters. They come together, so there are more such rows than expected. */
const isRun = (terms: readonly SearchTerm[]): boolean =>
  terms.filter((term) => term.every(({ prefix }) => !prefix)).length > 1;

const NULL_TEXT = sql`'null'`;

/**
 * PostgreSQL. Text columns have the collation "C", so that text sorts and compares by code point as it does in SQLite;
 * dates and instants are such texts. A join or a union keeps no order, so it is said again.
 */
export const POSTGRES_SPEECH: Speech = {
  contains: (text, needle) => sql`strpos(${text}, ${needle}) > 0`,
  ordered: (text) => sql`lower(${text} COLLATE "C")`,
  endsWith: (text, end) => sql`right(${text}, ${Array.from(end).length}::int) = ${end}`,
  length: (text) => sql`char_length(${text})`,
  monthDay: (date) => sql`substr(${date}, 6, 5)`,
  boolean: (value) => value,
  json: decoded,
  entry: (key, value, field) => [sql`CASE WHEN ${value} IS NOT NULL THEN ${key} END`, printed(value, field)],
  jsonList: (link, record, { value, where } = { value: sql`l.value`, where: sql`` }) =>
    sql`(SELECT json_agg(${value} ORDER BY l.position)::text FROM ${link} l WHERE l.record = ${record}${where})`,
  jsonArray: (values) =>
    sql`('[' || ${joinSql(
      values.flatMap((value, i) => {
        const text = sql`coalesce(to_json(${value})::text, ${NULL_TEXT})`;
        return i === 0 ? [text] : [sql`','`, text];
      }),
      " || ",
    )} || ']')`,
  emptyApart: true,
  inOrder: sql`JOIN`,
  reorder: (order) => sql` ORDER BY ${order}`,
  concat: (column) => sql`string_agg(${column}, ',')`,
  // Its numeric ones have sixteen digits, of which the last is another than that of the quotient.
  average: (values) => sql`avg((${values})::float8)`,
  has: (object, key) => sql`((${object})::json -> ${key}) IS NOT NULL`,
  each: (json, kind = "text") =>
    kind === "text"
      ? sql`json_array_elements_text(${storableJson(json)}::json)`
      : sql`(SELECT ${cast(sql`e.value`, kind)} AS value FROM json_array_elements_text(${storableJson(json)}::json) e) x`,
  rows: (json) => sql`json_array_elements(${storableJson(json)}::json)`,
  cell: (row, index, kind) => cast(sql`${row}.value ->> ${index}::int`, kind),
  found(readings) {
    const rows = sql`SELECT s.record FROM quoin_search s WHERE s.tokens @@ ${tsQuery(readings)}::tsquery`;
    return readings.some(isRun) ? rows : sql`${rows} AND ${RARER}`;
  },
  bucket: (value, bucket, offsets) =>
    firstDay(offsets === undefined ? value : localDate(value, offsets, shiftedDate(value)), bucket),
};
