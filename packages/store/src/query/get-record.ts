import { readCalendars } from "../calendars/read-calendars.ts";
import type { Actor } from "../actor.ts";
import type { GetOptions, Row } from "../door.ts";
import { baseWhere } from "./base-where.ts";
import { hideMasked } from "./hide-masked.ts";
import { liveValues } from "./live-values.ts";
import { notFound, type ReadContext, readableEntity, readablePaths, readingFor } from "./read-context.ts";
import { mainScope, type Reading } from "./reading.ts";
import { joinsOf } from "./resolve-column.ts";
import { type RowJson, rowJson } from "./row-json.ts";
import { fillRows } from "./rows/fill-rows.ts";
import { splitRows } from "./rows/split-rows.ts";
import { run } from "./run.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { joinSql } from "./sql/join-sql.ts";
import { andSql } from "./sql/logic.ts";
import { sql } from "./sql/sql.ts";

/** Records by id, as the reader may see them, in no particular order. */
export async function rowsById(
  reading: Reading,
  asked: { readonly entity: string; readonly ids: readonly string[]; readonly options: GetOptions },
  context: ReadContext,
): Promise<{ readonly texts: readonly string[]; readonly row: RowJson }> {
  const entity = readableEntity(reading, asked.entity);
  const { fields, titles, deleted } = asked.options;
  const scope = mainScope(reading, entity);
  const row = rowJson(
    scope,
    fields === undefined ? readablePaths(reading, entity) : [...new Set(fields)],
    titles === true,
  );
  const [only] = asked.ids;
  const id = columnOf(scope.alias, "id");
  const among =
    asked.ids.length === 1 && only !== undefined
      ? sql`${id} = ${only}`
      : sql`${id} IN (SELECT value FROM ${reading.speech.each(JSON.stringify(asked.ids))})`;
  const from = joinSql([sql`${identifier(entity.table)} ${identifier(scope.alias)}`, ...joinsOf(scope)], " ");
  const where = andSql([among, baseWhere(scope, { deleted })]);
  const rows = await run<{ j: string }>(context.db, sql`SELECT ${row.json} AS j FROM ${from} WHERE ${where}`);
  return { texts: rows.map(({ j }) => j), row };
}

/** One record as JSON text. Throws `not_found` alike for what is missing and what may not be seen. */
export async function getRecordJson(
  ref: { readonly entity: string; readonly id: string; readonly options?: GetOptions | undefined },
  actor: Actor,
  context: ReadContext,
): Promise<string> {
  const reading = readingFor(context, actor);
  const { now, published } = context;
  const entity = readableEntity(reading, ref.entity);
  const { paths, rows } = splitRows(reading, entity, ref.options?.fields ?? readablePaths(reading, entity));
  const live = liveValues(published, ref.entity, { paths, now, timeZone: actor.timeZone });
  const options = { ...ref.options, fields: live?.paths ?? paths };
  const { texts, row } = await rowsById(reading, { entity: ref.entity, ids: [ref.id], options }, context);
  const [text] = texts;
  if (text === undefined) throw notFound();
  if (row.masked.length === 0 && live === undefined && rows.length === 0) return text;
  const record: Row = JSON.parse(text);
  live?.fill([record], live.calendars ? await readCalendars(context.db) : undefined);
  hideMasked([record], row);
  await fillRows([record], { ...ref.options, entity, asked: rows }, { actor, context });
  return JSON.stringify(record);
}
