import { concat } from "./concat.ts";
import { isNever } from "../access/fold-conditions.ts";
import { anyTargets } from "./any-targets.ts";
import type { Reading, TableScope } from "./reading.ts";
import type { EntityModel } from "./field-model.ts";
import { shownLinks } from "./link-rows.ts";
import { type Column, guarded, resolveColumn } from "./resolve-column.ts";
import { targetsOf } from "./shown-target.ts";
import { joinSql } from "./sql/join-sql.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { literalKey } from "./sql/literal-text.ts";
import { TRUE } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";

/** One key of a row's JSON. */
interface Entry {
  /** Rows that may have it. */
  readonly guard: Sql;
  /** Texts that `concat` puts together; NULL or empty where there is no value. */
  readonly parts: readonly Sql[];
}

/** A row's JSON and what must be done to it after reading. */
export interface RowJson {
  readonly json: Sql;
  /** Keys whose values arrive under "<key>$mask" on some rows, to be hidden in part. */
  readonly masked: readonly Column[];
  readonly maskedKeys: readonly string[];
}

const named = (key: string): Sql => literalKey(key, ',"', '":');

/** Of JSON text that is NULL itself where there is no value. */
const whole = (key: string, guard: Sql, json: Sql): Entry => ({ guard, parts: [sql`${named(key)} || ${json}`] });

function entryOf(scope: TableScope, column: Column, key: string): Entry {
  const { speech } = scope.reading;
  const { model, guard, value } = column;
  if (model.link === undefined) return { guard, parts: speech.entry(named(key), value, model) };
  const where = shownLinks(column);
  const list =
    where === undefined
      ? speech.jsonList(identifier(model.link), column.record)
      : speech.jsonList(identifier(model.link), column.record, { value: sql`l.value`, where });
  return whole(key, guard, list);
}

/** The texts of the entries, those under one guard together so that it is asked once per row. */
function partsOf(entries: readonly Entry[]): readonly Sql[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.guard === TRUE ? "" : JSON.stringify([entry.guard.text, entry.guard.values]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const parts = group.flatMap((entry) => entry.parts);
    const guard = group[0]?.guard ?? TRUE;
    return guard === TRUE ? parts : [sql`CASE WHEN ${guard} THEN ${concat(parts)} ELSE '' END`];
  });
}

/** The titles of what a list points at, in its order: of the same records as the list itself, null where there is none. */
function titlesEntry(
  scope: TableScope,
  path: string,
  { column, target }: { readonly column: Column; readonly target: EntityModel },
): Entry {
  const { reading } = scope;
  const inner: TableScope = { reading, entity: target, alias: reading.alias() };
  const title = guarded(resolveColumn(inner, target.entity.title, "title"));
  const of = sql`${columnOf(inner.alias, "id")} = l.value`;
  const list = reading.speech.jsonList(identifier(column.model.link ?? ""), column.record, {
    value: sql`(SELECT ${title} FROM ${identifier(target.table)} ${identifier(inner.alias)} WHERE ${of})`,
    where: shownLinks(column) ?? sql``,
  });
  return whole(`${path}$title`, column.guard, list);
}

/** The title of what a relation to one of several entities points at, from whichever of them it is. */
function anyTitleEntry(scope: TableScope, path: string, column: Column): readonly Entry[] {
  const { speech, access } = scope.reading;
  const titles = (targetsOf(column.scope, column.model) ?? []).flatMap(({ entity, inner, at }) => {
    if (isNever(access.entity(entity.key).field(entity.entity.title).read)) return [];
    const title = resolveColumn(inner, entity.entity.title, "title");
    const text = sql`CASE WHEN ${title.guard} AND ${title.value} IS NOT NULL THEN ${speech.json(title.value, title.model)} END`;
    return [sql`(SELECT ${text} FROM ${identifier(entity.table)} ${identifier(inner.alias)} WHERE ${at})`];
  });
  const [only] = titles;
  if (only === undefined) return [];
  const json = titles.length === 1 ? only : sql`COALESCE(${joinSql(titles, ", ")})`;
  return [whole(`${path}$title`, column.guard, json)];
}

/** The title of what a reference points at: of records that the reader may see, through a title that they may read. */
function titleEntry(scope: TableScope, path: string, column: Column): readonly Entry[] {
  if (anyTargets(column.model) !== undefined) return anyTitleEntry(scope, path, column);
  const target = column.model.target === undefined ? undefined : scope.reading.model.entities.get(column.model.target);
  if (target === undefined) return [];
  const access = scope.reading.access.entity(target.key);
  if (isNever(access.read) || isNever(access.field(target.entity.title).read)) return [];
  if (column.model.link !== undefined) return [titlesEntry(scope, path, { column, target })];
  const title = resolveColumn(scope, `${path}.${target.entity.title}`, "title");
  return [entryOf(scope, title, `${path}$title`)];
}

const made = new WeakMap<Reading["model"], WeakMap<Reading["access"], Map<string, RowJson>>>();
const KEPT = 200;

/**
 * The JSON text of one row in SQL. Pieces about the table's own fields depend on nothing but the version, the reader's rights
 * and the alias, so they are made once for each.
 */
export function rowJson(scope: TableScope, paths: readonly string[], titles: boolean): RowJson {
  if (titles || paths.some((path) => path.includes("."))) return makeRowJson(scope, paths, titles);
  const { model, access, whole } = scope.reading;
  const ofModel = made.get(model) ?? new WeakMap<Reading["access"], Map<string, RowJson>>();
  made.set(model, ofModel);
  const known = ofModel.get(access) ?? new Map<string, RowJson>();
  ofModel.set(access, known);
  const key = JSON.stringify([scope.entity.key, scope.alias, whole, paths]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const row = makeRowJson(scope, paths, titles);
  if (known.size >= KEPT) known.clear();
  known.set(key, row);
  return row;
}

/** Builds the JSON text of one row in SQL: only the asked fields, empty ones left out, so that no row is decoded in JavaScript. */
function makeRowJson(scope: TableScope, paths: readonly string[], titles: boolean): RowJson {
  const id = sql`'{"id":' || ${scope.reading.speech.json(columnOf(scope.alias, "id"), idField(scope))}`;
  const masked: Column[] = [];
  const maskedKeys: string[] = [];
  const entries = paths.flatMap((path): readonly Entry[] => {
    if (path === "id") return [];
    const column = resolveColumn(scope, path, "select");
    if (column.masked !== undefined) {
      masked.push(column);
      maskedKeys.push(path);
      const hidden = entryOf(scope, { ...column, guard: hiddenGuard(column) }, `${path}$mask`);
      return [entryOf(scope, column, path), hidden];
    }
    return [entryOf(scope, column, path), ...(titles ? titleEntry(scope, path, column) : [])];
  });
  return { json: concat([id, ...partsOf(entries), sql`'}'`]), masked, maskedKeys };
}

/** Rows on which the value is masked and not open. */
const hiddenGuard = (column: Column): Sql => sql`(${column.masked ?? TRUE} AND NOT ${column.guard})`;

function idField(scope: TableScope) {
  return resolveColumn(scope, "id", "select").model;
}
