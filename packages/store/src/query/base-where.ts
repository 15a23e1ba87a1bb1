import { rowsSql } from "./rows-sql.ts";
import type { TableScope } from "./reading.ts";
import { columnOf } from "./sql/identifier.ts";
import { andSql } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";
import { matchWords } from "../search/match-words.ts";
import type { BoundCondition } from "@quoin/condition";

export interface Asked {
  readonly where?: BoundCondition | undefined;
  readonly search?: string | undefined;
  readonly deleted?: boolean | undefined;
}

/** The rows that the reader may see, living or in the bin, that satisfy the condition and are found by the words. */
export function baseWhere(scope: TableScope, asked: Asked): Sql {
  const words = asked.search?.trim() ?? "";
  const gone = columnOf(scope.alias, "deleted_at");
  return andSql([
    asked.deleted === true ? sql`${gone} IS NOT NULL` : sql`${gone} IS NULL`,
    rowsSql(scope.reading.access.entity(scope.entity.key).read, scope, true),
    ...(asked.where === undefined ? [] : [scope.reading.compile(asked.where, scope, true)]),
    ...(words === "" ? [] : [matchWords(words, scope)]),
  ]);
}
