import type { BoundCondition } from "@quoin/condition";
import { AppError } from "@quoin/definition";
import { matchWords } from "../search/match-words.ts";
import { compileRelated } from "./compile-related.ts";
import { compileOther } from "./compile-other.ts";
import { compileTest } from "./compile-test.ts";
import type { TableScope } from "./reading.ts";
import { resolveColumn } from "./resolve-column.ts";
import { linkRows } from "./link-rows.ts";
import { andSql, FALSE, notSql, orSql, TRUE } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";

/**
 * A bound condition as SQL that is true or false of every row, never unknown: each leaf says IS NOT NULL itself,
 * so that NOT is right and indexes serve. Fields and related records are those that the scope's reader may use.
 *
 * `loose`, for what stands in a WHERE under no NOT: rows on which a leaf is unknown count as rows on which it is false, so
 * the leaf need not ask. Throws `unknown_key`, or `invalid_condition` for what only an update can answer (changed, before, after).
 */
export function compileCondition(condition: BoundCondition, scope: TableScope, loose = false): Sql {
  switch (condition.type) {
    case "always":
      return condition.value ? TRUE : FALSE;
    case "all":
      return andSql(condition.of.map((part) => compileCondition(part, scope, loose)));
    case "any":
      return orSql(condition.of.map((part) => compileCondition(part, scope, loose)));
    case "not":
      return compileNot(condition.of, scope);
    case "set": {
      const column = resolveColumn(scope, condition.field, "filter");
      const set =
        column.model.link === undefined
          ? sql`${column.value} IS NOT NULL`
          : sql`EXISTS (SELECT 1 FROM ${linkRows(column)})`;
      return andSql([column.guard, set]);
    }
    case "test":
      return compileTest(resolveColumn(scope, condition.field, "filter"), condition.test, loose);
    case "related":
      return compileRelated(condition, scope);
    case "search":
      return matchWords(condition.words, scope);
    default:
      throw new AppError(
        "invalid_condition",
        `"${condition.type}" can only be asked of a change, not of stored records.`,
        {
          details: [{ path: "", code: "not_allowed_here", params: { keyword: condition.type } }],
        },
      );
  }
}

/** "Is not …" of one value in one comparison. */
function compileNot(condition: BoundCondition, scope: TableScope): Sql {
  if (condition.type === "test") {
    const other = compileOther(resolveColumn(scope, condition.field, "filter"), condition.test);
    if (other !== undefined) return other;
  }
  return notSql(compileCondition(condition, scope));
}
