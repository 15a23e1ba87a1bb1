import type { BoundCondition } from "@quoin/condition";
import { isNever } from "../access/fold-conditions.ts";
import { rowsSql } from "./rows-sql.ts";
import type { FieldModel } from "./field-model.ts";
import type { NameTable } from "./names.ts";
import type { Reading, TableScope } from "./reading.ts";
import { shownTarget } from "./shown-target.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { andSql, TRUE } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";
import { unknownKey } from "./unknown-key.ts";

export type Use = "select" | "title" | "filter" | "sort" | "group" | "aggregate" | "relate" | "search";

/** A field as one statement may use it. */
export interface Column {
  readonly model: FieldModel;
  /** Where it lives: the alias of its record's row. */
  readonly scope: TableScope;
  /** The row's id, for link tables. */
  readonly record: Sql;
  /** The bare column; meaningless for `link` storage. */
  readonly value: Sql;
  /** Rows on which the reader may use it. */
  readonly guard: Sql;
  /** Selecting only: rows on which the value must have its middle hidden instead. */
  readonly masked: Sql | undefined;
}

/** Where the one whom a field points at has a name to sort by. */
export const namesOf = ({ type, kind }: FieldModel, { names }: Reading): NameTable | undefined =>
  type.sortable !== "name" ? undefined : kind === "user" || kind === "team" ? names?.[kind] : undefined;

function usable(model: FieldModel, use: Use, reading: Reading): boolean {
  if (use === "filter") return model.kind !== undefined;
  if (use === "sort" && model.type.sortable === "name") return namesOf(model, reading) !== undefined;
  if (use === "sort") return model.storage !== "json" && model.storage !== "link" && model.type.sortable !== false;
  if (use === "aggregate" || use === "group") return model.storage !== "json" && model.storage !== "link";
  return true;
}

/** Follows one to-one relation: a LEFT JOIN that carries the target's own row condition, made once per path. */
function follow(scope: TableScope, key: string, path: string): TableScope {
  const known = scope.joins?.get(key);
  if (known !== undefined) return known;
  const link = resolveColumn(scope, key, "relate");
  const target = link.model.target === undefined ? undefined : scope.reading.model.entities.get(link.model.target);
  if (target === undefined || link.model.storage === "link" || scope.joins === undefined)
    throw unknownKey(path, "fields");
  const access = scope.reading.access.entity(target.key);
  if (isNever(access.read)) throw unknownKey(path, "fields");
  const bare: TableScope = { reading: scope.reading, entity: target, alias: scope.reading.alias(), joins: new Map() };
  const on = andSql([
    link.guard,
    sql`${columnOf(bare.alias, "id")} = ${link.value}`,
    sql`${columnOf(bare.alias, "deleted_at")} IS NULL`,
    rowsSql(access.read, bare),
  ]);
  const joined: TableScope = { ...bare, on };
  scope.joins.set(key, joined);
  return joined;
}

/**
 * The one way from a name to a column. A field that does not exist, may not be read by this reader, or cannot be
 * used so, gives the same `unknown_key`. A masked field can be selected and nothing else.
 */
export function resolveColumn(scope: TableScope, path: string, use: Use): Column {
  const dot = path.indexOf(".");
  if (dot >= 0) return resolveColumn(follow(scope, path.slice(0, dot), path), path.slice(dot + 1), use);
  const whole = scope.entity.fields.get(path);
  const model = use === "select" ? whole : (whole?.seen ?? whole);
  const right = scope.reading.access.entity(scope.entity.key).field(path);
  const open = use === "select" ? right.mask : right.read;
  if (model === undefined || isNever(open) || !usable(model, use, scope.reading))
    throw unknownKey(path, use === "filter" ? "where" : use === "sort" ? "sort" : "fields");
  const shown = model === undefined ? undefined : shownTarget(scope, model);
  const whose = (condition: BoundCondition): Sql =>
    shown === undefined ? rowsSql(condition, scope) : andSql([rowsSql(condition, scope), shown]);
  const guard = whose(right.read);
  return {
    model,
    scope,
    record: columnOf(scope.alias, "id"),
    value: model.storage === "link" ? TRUE : columnOf(scope.alias, model.column),
    guard,
    masked:
      use === "select" &&
      guard !== TRUE &&
      !isNever(right.mask) &&
      JSON.stringify(right.mask) !== JSON.stringify(right.read)
        ? whose(right.mask)
        : undefined,
  };
}

/** The column as a value: NULL on rows whose value the reader may not use. */
export const guarded = (column: Column, value: Sql = column.value): Sql =>
  column.guard === TRUE ? value : sql`CASE WHEN ${column.guard} THEN ${value} END`;

/** All joins that resolving made, outer ones first; without that of `but`, whose own are among them. */
export function joinsOf(scope: TableScope, but?: TableScope): readonly Sql[] {
  return [...(scope.joins?.values() ?? [])].flatMap((joined) => {
    const own = joined === but ? [] : [sql` LEFT JOIN ${tableOf(joined)} ON ${joined.on ?? TRUE}`];
    return [...own, ...joinsOf(joined)];
  });
}

/** The table of a scope under its alias. */
export const tableOf = ({ entity, alias }: TableScope): Sql => sql`${identifier(entity.table)} ${identifier(alias)}`;
