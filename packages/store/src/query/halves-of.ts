import type { BoundCondition } from "@quoin/condition";
import { ALWAYS, anyOf, isAlways, isNever, NEVER } from "../access/fold-conditions.ts";
import { namedValue } from "../naming/named-value.ts";
import type { Only, PhysicalIndex } from "../naming/physical.ts";
import { columnsNamed } from "./columns-named.ts";
import type { TableScope } from "./reading.ts";
import { joinsOf } from "./resolve-column.ts";
import { rowsSql } from "./rows-sql.ts";
import { columnOf } from "./sql/identifier.ts";
import { literalWord } from "./sql/literal-word.ts";
import { andSql } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";

/** Some of the rows that a summary counts, and the indexes that hold all of these. */
export interface Half {
  readonly where: Sql;
  readonly indexes: readonly PhysicalIndex[];
}

/** What a reader's row condition asks of rows that are not open to all. Undefined where these rows are not open to them. */
function restOf(read: BoundCondition, open: Only, { entity }: TableScope): BoundCondition | undefined {
  if (isAlways(read)) return ALWAYS;
  const ways = read.type === "any" ? read.of : [read];
  const opens = (way: BoundCondition): boolean => {
    const named = namedValue(way);
    if (named === undefined || named.is !== open.is || named.value !== open.value) return false;
    return entity.fields.get(named.field)?.column === open.column;
  };
  if (!ways.some(opens)) return undefined;
  const rest = ways.filter((way) => !opens(way));
  return rest.length === 0 ? NEVER : anyOf(rest);
}

const sameRows = (a: Only | undefined, b: Only): boolean =>
  a?.column === b.column && a.value === b.value && a.is === b.is;

/**
 * The living rows that the reader may see and that satisfy `asked`, as two parts that have no row in common: those that are open to
 * all, of which nothing need be asked, and of the rest those that the reader's row condition names. Undefined without indexes
 * made so that hold all that the summary names.
 */
export function halvesOf(
  scope: TableScope,
  asked: BoundCondition | undefined,
  { named, indexes }: { readonly named: Sql; readonly indexes: readonly PhysicalIndex[] },
): readonly Half[] | undefined {
  const { reading, entity, alias } = scope;
  const { read } = reading.access.entity(entity.key);
  const made = indexes.filter((index) => index.table === entity.table && index.only !== undefined);
  if (made.length === 0 || joinsOf(scope).length > 0) return undefined;
  const wanted = asked === undefined ? [] : [reading.compile(asked, scope, true)];
  const half = (only: Only, rule: BoundCondition): Half => {
    const is = only.is ? sql`IS NOT DISTINCT FROM` : sql`IS DISTINCT FROM`;
    const some = sql`${columnOf(alias, only.column)} ${is} ${literalWord(only.value)}`;
    const where = andSql([sql`${columnOf(alias, "deleted_at")} IS NULL`, some, rowsSql(rule, scope, true), ...wanted]);
    const columns = [...columnsNamed(where, alias), ...columnsNamed(named, alias)];
    const holds = (index: PhysicalIndex): boolean =>
      sameRows(index.only, only) &&
      columns.includes(index.columns[0] ?? "") &&
      columns.every((column) => index.columns.includes(column));
    return { where, indexes: made.filter(holds) };
  };
  for (const { only } of made) {
    const rest = only && restOf(read, only, scope);
    if (only === undefined || rest === undefined) continue;
    const halves = [half(only, ALWAYS), ...(isNever(rest) ? [] : [half({ ...only, is: !only.is }, rest)])];
    if (halves.every((one) => one.indexes.length > 0)) return halves;
  }
  return undefined;
}
