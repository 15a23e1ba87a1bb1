import { type BoundTest, foldText } from "@quoin/condition";
import { compileUnder } from "./compile-under.ts";
import { encoded } from "./encoded.ts";
import type { Column } from "./resolve-column.ts";
import { linkRows } from "./link-rows.ts";
import { columnOf } from "./sql/identifier.ts";
import { andSql, FALSE, orSql, TRUE } from "./sql/logic.ts";
import { listOf } from "./sql/placeholders.ts";
import { type Sql, sql, type SqlValue } from "./sql/sql.ts";
import { afterPrefix } from "./prefix-range.ts";

/** The folded text that text tests read: the shadow column, or the column itself where values have only one form. */
const folded = (column: Column): Sql =>
  column.model.fold === undefined ? column.value : columnOf(column.scope.alias, column.model.fold);

function startsWith(text: Sql, prefix: string): Sql {
  const end = afterPrefix(prefix);
  return andSql([sql`${text} >= ${prefix}`, end === undefined ? TRUE : sql`${text} < ${end}`]);
}

function textTest(
  column: Column,
  test: BoundTest & { readonly op: "textContains" | "textStartsWith" | "textEndsWith" },
): Sql {
  const value = foldText(test.value);
  const { speech } = column.scope.reading;
  if (value === "") return TRUE;
  if (test.op === "textContains") return speech.contains(folded(column), value);
  return test.op === "textStartsWith" ? startsWith(folded(column), value) : speech.endsWith(folded(column), value);
}

type DateTest = Extract<BoundTest, { readonly value: unknown; readonly op: `date${string}` }>;

/** Date columns compare with the day, instants with the half-open range that the day covers in the zone of binding. */
function dateTest(column: Column, test: DateTest): Sql {
  const c = column.value;
  const day = test.value;
  const from = typeof day === "string" ? day : column.model.kind === "date" ? day.date : day.from;
  const wide = typeof day !== "string" && column.model.kind !== "date" ? day.to : undefined;
  switch (test.op) {
    case "dateOn":
      return wide === undefined ? sql`${c} = ${from}` : sql`(${c} >= ${from} AND ${c} < ${wide})`;
    case "dateBefore":
      return sql`${c} < ${from}`;
    case "dateAfter":
      return wide === undefined ? sql`${c} > ${from}` : sql`${c} >= ${wide}`;
    case "dateOnOrBefore":
      return wide === undefined ? sql`${c} <= ${from}` : sql`${c} < ${wide}`;
    case "dateOnOrAfter":
      return sql`${c} >= ${from}`;
  }
}

function linkTest(column: Column, test: BoundTest): Sql {
  const rows = linkRows(column);
  const count = sql`(SELECT count(*) FROM ${rows})`;
  switch (test.op) {
    // Of several people one is enough to be who is meant.
    case "enum":
    case "contains":
      return test.values.length === 0
        ? FALSE
        : sql`EXISTS (SELECT 1 FROM ${rows} AND l.value IN ${listOf(test.values)})`;
    case "under":
      return compileUnder(column, test.value);
    case "minItems":
      return sql`${count} >= ${Math.max(test.value, 1)}`;
    case "maxItems":
      return sql`${count} BETWEEN 1 AND ${test.value}`;
    default:
      return FALSE;
  }
}

function plainTest(column: Column, test: BoundTest): Sql {
  const { value: c, scope } = column;
  const encode = (value: SqlValue): SqlValue => encoded(column, value);
  switch (test.op) {
    case "const":
      return sql`${c} = ${encode(test.value)}`;
    case "enum":
      return test.values.length === 0 ? FALSE : sql`${c} IN ${listOf(test.values.map(encode))}`;
    case "minimum":
      return sql`${c} >= ${encode(test.value)}`;
    case "maximum":
      return sql`${c} <= ${encode(test.value)}`;
    case "exclusiveMinimum":
      return sql`${c} > ${encode(test.value)}`;
    case "exclusiveMaximum":
      return sql`${c} < ${encode(test.value)}`;
    case "minLength":
      return sql`${scope.reading.speech.length(c)} >= ${test.value}`;
    case "maxLength":
      return sql`${scope.reading.speech.length(c)} <= ${test.value}`;
    case "textContains":
    case "textStartsWith":
    case "textEndsWith":
      return textTest(column, test);
    case "anniversary": {
      const day = scope.reading.speech.monthDay(c);
      return orSql(test.ranges.map((range) => sql`${day} BETWEEN ${range.from} AND ${range.to}`));
    }
    case "under":
      return compileUnder(column, test.value);
    case "contains":
    case "minItems":
    case "maxItems":
      return FALSE;
    default:
      return dateTest(column, test);
  }
}

/**
 * One test of one field, two-valued: false where the field is empty or the reader may not use it on that row. `loose`: it may
 * be unknown on rows where the field is empty.
 */
export function compileTest(column: Column, test: BoundTest, loose: boolean): Sql {
  if (column.model.link !== undefined) return andSql([column.guard, linkTest(column, test)]);
  const plain = plainTest(column, test);
  const set = loose && plain !== TRUE ? TRUE : sql`${column.value} IS NOT NULL`;
  return andSql([column.guard, set, plain]);
}
