import type { BoundCondition } from "@quoin/condition";
import { isAlways, isNever } from "../access/fold-conditions.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { ReadContext } from "../query/read-context.ts";
import { mainScope, type Reading } from "../query/reading.ts";
import { rowsSql } from "../query/rows-sql.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { andSql } from "../query/sql/logic.ts";
import { sql } from "../query/sql/sql.ts";

/** Those of the records, living or in the bin, that the reader may see at all; of each, which of the conditions hold on it now. */
export async function rightsHeld(
  reading: Reading,
  asked: {
    readonly entity: EntityModel;
    readonly ids: readonly string[];
    readonly conditions: readonly BoundCondition[];
  },
  { db }: Pick<ReadContext, "db">,
): Promise<ReadonlyMap<string, readonly boolean[]>> {
  const { entity, ids, conditions } = asked;
  const scope = mainScope(reading, entity);
  const flags = conditions.map((condition) =>
    isAlways(condition)
      ? sql`1`
      : isNever(condition)
        ? sql`0`
        : sql`CASE WHEN ${rowsSql(condition, scope)} THEN 1 ELSE 0 END`,
  );
  const id = columnOf(scope.alias, "id");
  const [only] = ids;
  const among =
    ids.length === 1 && only !== undefined
      ? sql`${id} = ${only}`
      : sql`${id} IN (SELECT value FROM ${reading.speech.each(JSON.stringify(ids))})`;
  const where = andSql([among, rowsSql(reading.access.entity(entity.key).read, scope)]);
  const rows = await run<{ id: string; flags: string }>(
    db,
    sql`SELECT ${id} AS id, ${reading.speech.jsonArray(flags)} AS flags FROM ${identifier(entity.table)} ${identifier(scope.alias)} WHERE ${where}`,
  );
  return new Map(
    rows.map((row) => {
      const held: readonly number[] = JSON.parse(row.flags);
      return [row.id, held.map((flag) => flag === 1)];
    }),
  );
}
