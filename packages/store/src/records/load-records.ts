import type { BoundCondition } from "@quoin/condition";
import { FULL_ACCESS } from "../access/full-access.ts";
import { isAlways, isNever } from "../access/fold-conditions.ts";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { rowsSql } from "../query/rows-sql.ts";
import { mainScope } from "../query/reading.ts";
import { startReading } from "../query/start-reading.ts";
import { rowJson } from "../query/row-json.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { joinSql } from "../query/sql/join-sql.ts";
import { sql } from "../query/sql/sql.ts";
import type { Writing } from "./writing.ts";

/** A stored record with what its writer may do with it. */
export interface Loaded {
  /** Everything, whatever the writer may read. */
  readonly record: Row;
  readonly deletedAt: string | null;
  readonly readable: boolean;
  /** Whether the asked right holds on this row. */
  readonly allowed: boolean;
  /** Answers to further row conditions, in the order asked. */
  readonly flags: readonly boolean[];
}

/** Loads records by id, living or deleted, in one statement. Conditions are answered by SQL, since they may look at related records. */
export async function loadRecords(
  writing: Writing,
  entity: EntityModel,
  asked: {
    readonly ids: readonly string[];
    readonly right: BoundCondition;
    readonly flags?: readonly BoundCondition[];
  },
): Promise<ReadonlyMap<string, Loaded>> {
  const reading = startReading(writing.model, FULL_ACCESS, writing.speech);
  const scope = mainScope({ ...reading, whole: true }, entity);
  const { json } = rowJson(scope, [...entity.fields.keys()], false);
  const conditions = [writing.access.entity(entity.key).read, asked.right, ...(asked.flags ?? [])];
  const columns = conditions.flatMap((condition, i) =>
    isAlways(condition) || isNever(condition)
      ? []
      : [sql`, CASE WHEN ${rowsSql(condition, scope)} THEN 1 ELSE 0 END AS ${identifier(`f${i}`)}`],
  );
  const ids = sql`SELECT value FROM ${writing.speech.each(JSON.stringify(asked.ids))}`;
  const rows = await run<{ j: string; gone: string | null } & Record<`f${number}`, number>>(
    writing.scope.db,
    sql`SELECT ${json} AS j, ${columnOf(scope.alias, "deleted_at")} AS gone${joinSql(columns, " ")} FROM ${identifier(entity.table)} ${identifier(scope.alias)} WHERE ${columnOf(scope.alias, "id")} IN (${ids})`,
  );
  return new Map(
    rows.map((row) => {
      const [readable = false, allowed = false, ...flags] = conditions.map((condition, i) =>
        isAlways(condition) ? true : isNever(condition) ? false : row[`f${i}`] === 1,
      );
      const record: Row = JSON.parse(row.j);
      return [String(record["id"]), { record, deletedAt: row.gone, readable, allowed, flags }];
    }),
  );
}
