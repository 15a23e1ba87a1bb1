import type { Kysely } from "kysely";
import { isNever } from "../access/fold-conditions.ts";
import { baseWhere } from "./base-where.ts";
import { mainScope, type Reading } from "./reading.ts";
import { run } from "./run.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { andSql } from "./sql/logic.ts";
import { sql } from "./sql/sql.ts";

/** Which of these ids are living records of the entity that the reader may see. */
export async function visibleIds(
  { reading, db }: { readonly reading: Reading; readonly db: Kysely<unknown> },
  entity: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const model = reading.model.entities.get(entity);
  if (model === undefined || ids.size === 0 || isNever(reading.access.entity(entity).read)) return new Set();
  const scope = mainScope(reading, model);
  const id = columnOf(scope.alias, "id");
  const where = andSql([
    sql`${id} IN (SELECT value FROM ${reading.speech.each(JSON.stringify([...ids]))})`,
    baseWhere(scope, {}),
  ]);
  const rows = await run<{ id: string }>(
    db,
    sql`SELECT ${id} AS id FROM ${identifier(model.table)} ${identifier(scope.alias)} WHERE ${where}`,
  );
  return new Set(rows.map((row) => row.id));
}
