import { AppError } from "@quoin/definition";
import type { Query } from "../door.ts";
import type { NameTable } from "./names.ts";
import type { TableScope } from "./reading.ts";
import { type Column, guarded, namesOf, resolveColumn } from "./resolve-column.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { joinSql } from "./sql/join-sql.ts";
import { andSql, FALSE, orSql, TRUE } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";
import type { CursorValues } from "./cursor.ts";

export interface SortKey {
  readonly value: Sql;
  /** The table that it is of. */
  readonly scope: TableScope;
  readonly desc: boolean;
  readonly nullable: boolean;
  /** The column that it is and no more, which an index may serve. */
  readonly column: string | undefined;
}

const NEVER_EMPTY = new Set(["id", "rev", "created_at", "updated_at"]);
const MAX_KEYS = 8;

/** The place of an option among the options; unknown ones last. */
function ranked(value: Sql, options: readonly string[]): Sql {
  const ranks = options.map((option, i) => sql`WHEN ${option} THEN ${i}`);
  return ranks.length === 0
    ? value
    : sql`CASE WHEN ${value} IS NULL THEN NULL ELSE CASE ${value} ${joinSql(ranks, " ")} ELSE ${ranks.length} END END`;
}

/** What the groups of a field come in the order of: `group` is the value that they have in common. */
export const groupOrder = ({ model }: Column, group: Sql): Sql =>
  model.options === undefined ? group : ranked(group, model.options);

/** The name that an id has elsewhere; NULL where it has none any more. */
function nameOf(column: Column, { table, id, name }: NameTable): Sql {
  const { speech } = column.scope.reading;
  return sql`(SELECT ${speech.ordered(columnOf("n", name))} FROM ${identifier(table)} n WHERE ${columnOf("n", id)} = ${column.value})`;
}

/** What a field sorts by: options by their order, people by their names, text without case, the rest as stored. */
function sortValue(column: Column): Sql {
  const { options, fold } = column.model;
  const names = namesOf(column.model, column.scope.reading);
  if (names !== undefined) return guarded(column, nameOf(column, names));
  if (options !== undefined) {
    return guarded(column, ranked(column.value, options));
  }
  return guarded(column, fold === undefined ? column.value : columnOf(column.scope.alias, fold));
}

const bareColumn = ({ guard, model }: Column): string | undefined =>
  guard === TRUE && model.options === undefined && model.type.sortable !== "name"
    ? (model.fold ?? model.column)
    : undefined;

/** The asked order and, so that it is total, the id in the direction of the last key. Empty values come last either way. */
export function sortKeys(scope: TableScope, sort: NonNullable<Query["sort"]>): readonly SortKey[] {
  if (sort.length > MAX_KEYS)
    throw new AppError("validation", `A list sorts by at most ${MAX_KEYS} fields.`, {
      details: [{ path: "/sort", code: "too_many", params: { max: MAX_KEYS } }],
    });
  const keys: SortKey[] = [];
  for (const { field, desc = false } of sort) {
    const column = resolveColumn(scope, field, "sort");
    keys.push({
      value: sortValue(column),
      scope: column.scope,
      desc,
      nullable: column.guard !== TRUE || !NEVER_EMPTY.has(field),
      column: bareColumn(column),
    });
    if (field === "id") return keys;
  }
  return [
    ...keys,
    { value: columnOf(scope.alias, "id"), scope, desc: keys.at(-1)?.desc ?? false, nullable: false, column: "id" },
  ];
}

export const orderBy = (keys: readonly SortKey[]): Sql =>
  joinSql(
    keys.map(({ value, desc, nullable }) => {
      if (!nullable) return desc ? sql`${value} DESC` : value;
      return desc ? sql`${value} DESC NULLS LAST` : sql`${value} NULLS LAST`;
    }),
  );

type Value = CursorValues[number];

function after({ value, desc, nullable }: SortKey, at: Value): Sql {
  if (at === null) return FALSE;
  const beyond = desc ? sql`${value} < ${at}` : sql`${value} > ${at}`;
  return nullable ? sql`(${beyond} OR ${value} IS NULL)` : beyond;
}

const equal = ({ value }: SortKey, at: Value): Sql => (at === null ? sql`${value} IS NULL` : sql`${value} = ${at}`);

function beyond(keys: readonly SortKey[], at: CursorValues): Sql {
  return orSql(
    keys.map((key, i) =>
      andSql([...keys.slice(0, i).map((before, j) => equal(before, at[j] ?? null)), after(key, at[i] ?? null)]),
    ),
  );
}

interface Range {
  readonly where: Sql;
  readonly keys: readonly SortKey[];
}

/** All rows, in the order of the keys: as one range, or where `apart` those with an empty leading key by themselves. */
export function wholeRange(keys: readonly SortKey[], apart: boolean): readonly Range[] {
  const [first, ...rest] = keys;
  if (first === undefined || !apart || !first.desc || !first.nullable || first.column === undefined)
    return [{ where: TRUE, keys }];
  return [
    { where: sql`${first.value} IS NOT NULL`, keys: [{ ...first, nullable: false }, ...rest] },
    { where: sql`${first.value} IS NULL`, keys: rest },
  ];
}

/**
 * The rows after a cursor, as one or two ranges in order: first those whose leading key has a value, as a range that an
 * index serves, then those where it is empty.
 */
export function pagesAfter(keys: readonly SortKey[], at: CursorValues): readonly Range[] {
  const [first, ...rest] = keys;
  const start = at[0] ?? null;
  if (first === undefined) return [];
  const emptyOnes = { where: sql`${first.value} IS NULL`, keys: rest };
  if (start === null) return [{ where: andSql([emptyOnes.where, beyond(rest, at.slice(1))]), keys: rest }];
  const solid: SortKey = { ...first, nullable: false };
  const range = first.desc ? sql`${first.value} <= ${start}` : sql`${first.value} >= ${start}`;
  const there = { where: andSql([range, beyond([solid, ...rest], at)]), keys: [solid, ...rest] };
  return first.nullable ? [there, emptyOnes] : [there];
}

/** The first of the rows after a cursor, or of all: those whose leading key has a value, up to `end` where there is one. */
export function pageUpTo(
  keys: readonly SortKey[],
  at: CursorValues | undefined,
  end: Exclude<Value, null> | undefined,
): readonly Range[] {
  const [first, ...rest] = keys;
  if (first === undefined) return [];
  const whole = { where: sql`${first.value} IS NOT NULL`, keys: [{ ...first, nullable: false }, ...rest] };
  const { where, keys: solid } = (at === undefined ? undefined : pagesAfter(keys, at)[0]) ?? whole;
  if (end === undefined) return [{ where, keys: solid }];
  return [
    { where: andSql([where, first.desc ? sql`${first.value} >= ${end}` : sql`${first.value} <= ${end}`]), keys: solid },
  ];
}
