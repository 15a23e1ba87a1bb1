import type { GetOptions } from "../door.ts";
import { baseWhere } from "./base-where.ts";
import { type ReadContext, readableEntity, readablePaths } from "./read-context.ts";
import { mainScope, type Reading } from "./reading.ts";
import { joinsOf } from "./resolve-column.ts";
import { type RowJson, rowJson } from "./row-json.ts";
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
