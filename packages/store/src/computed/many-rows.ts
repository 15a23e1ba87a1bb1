import { bindCondition } from "@quoin/condition";
import type { ComputedMany } from "@quoin/fields";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { mainScope, type TableScope } from "../query/reading.ts";
import { rowsSql } from "../query/rows-sql.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { startReading } from "../query/start-reading.ts";
import type { Work } from "./work.ts";

interface ManyRows {
  readonly scope: TableScope;
  readonly id: Sql;
  /** The record that each row points at. */
  readonly points: Sql;
  /** FROM and WHERE: the living records that point at one of the parents, and of which the condition holds. */
  readonly from: Sql;
}

/** The records that a rollup sums up, for some parents. */
export function manyRows(
  work: Work,
  many: ComputedMany,
  at: { readonly model: EntityModel; readonly relation: FieldModel; readonly parents: readonly string[] },
): ManyRows {
  const { model, relation, parents } = at;
  const scope = mainScope(startReading(work.model, FULL_ACCESS, work.speech), model);
  const id = columnOf(scope.alias, "id");
  const { link } = relation;
  const points = link === undefined ? columnOf(scope.alias, relation.column) : sql`l.value`;
  const joined = link === undefined ? sql`` : sql` JOIN ${identifier(link)} l ON l.record = ${id}`;
  const where: Sql =
    many.where === undefined
      ? sql``
      : sql` AND ${rowsSql(bindCondition(many.where, { now: work.now, timeZone: work.timeZone, user: undefined }), scope)}`;
  const among = sql`${points} IN (SELECT value FROM ${work.speech.each(JSON.stringify(parents))})`;
  const from = sql`FROM ${identifier(model.table)} ${identifier(scope.alias)}${joined} WHERE ${among} AND ${columnOf(scope.alias, "deleted_at")} IS NULL${where}`;
  return { scope, id, points, from };
}
