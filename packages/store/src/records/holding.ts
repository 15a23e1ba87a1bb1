import { bindCondition, type Condition } from "@quoin/condition";
import { FULL_ACCESS } from "../access/full-access.ts";
import { userOf } from "../access/user-of.ts";
import type { EntityModel } from "../query/field-model.ts";
import { mainScope } from "../query/reading.ts";
import { rowsSql } from "../query/rows-sql.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { startReading } from "../query/start-reading.ts";
import type { Writing } from "./writing.ts";

/** Which of these stored records satisfy a condition of a definition. */
export async function holding(
  writing: Writing,
  entity: EntityModel,
  asked: { readonly condition: Condition; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { actor, scope, speech } = writing;
  const bound = bindCondition(asked.condition, { now: scope.now, timeZone: actor.timeZone, user: userOf(actor) });
  const table = mainScope(startReading(writing.model, FULL_ACCESS, speech), entity);
  const id = columnOf(table.alias, "id");
  const among: Sql = sql`${id} IN (SELECT value FROM ${speech.each(JSON.stringify(asked.ids))})`;
  const from = sql`${identifier(entity.table)} ${identifier(table.alias)}`;
  const rows = await run<{ id: string }>(
    scope.db,
    sql`SELECT ${id} AS id FROM ${from} WHERE ${among} AND ${rowsSql(bound, table)}`,
  );
  return new Set(rows.map((row) => row.id));
}
