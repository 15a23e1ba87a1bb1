import type { ComputedMany, ComputedNode, ComputedRead, ComputeInput } from "@quoin/fields";
import { formulaValue } from "@quoin/fields";
import type { RollupTotals } from "@quoin/formula";
import { isNever } from "../access/fold-conditions.ts";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Row } from "../door.ts";
import { baseWhere } from "../query/base-where.ts";
import type { EntityModel } from "../query/field-model.ts";
import { rowJson } from "../query/row-json.ts";
import { mainScope } from "../query/reading.ts";
import { run } from "../query/run.ts";
import { startReading } from "../query/start-reading.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { lastChanges } from "./last-changes.ts";
import { manyRows } from "./many-rows.ts";
import { totalsOf } from "./totals-of.ts";
import type { Work } from "./work.ts";

/** The values of many related records, in order. */
export type Many = ComputeInput["many"];

/** Something that is worked out of what it reads: a computed field, a default value, a rule. */
export interface Reading {
  readonly key: string;
  readonly computation: Pick<ComputedNode["computation"], "reads" | "many" | "watches">;
}

/** What computed fields of some records read of other records. */
export interface Gathered {
  /** The living record of that id, with what is read of it. */
  record(entity: string, id: unknown): Row | undefined;
  many(node: Reading, id: string): Many;
  /** What the database has added up; undefined where it cannot. */
  totals(node: Reading, id: string): RollupTotals | undefined;
  /** When one of the fields that it watches last changed, as the log has it. */
  changedAt(node: Reading, id: string): string | undefined;
}

const NOTHING: Many = [];

/** Loads what these computed fields read of other records: a statement for each step of a path, and one for each rollup. */
export async function gather(work: Work, rows: readonly Row[], nodes: readonly Reading[]): Promise<Gathered> {
  const loaded = new Map<string, Map<string, Row>>();
  const paths = nodes.flatMap(({ computation }) =>
    computation.many === undefined ? computation.reads.filter(({ steps }) => steps.length > 1) : [],
  );
  const wanted = new Map<string, Set<string>>();
  for (const { steps } of paths) {
    for (const { entity, field } of steps.slice(1)) wanted.set(entity, (wanted.get(entity) ?? new Set()).add(field));
  }
  const deepest = Math.max(0, ...paths.map(({ steps }) => steps.length - 1));
  let here: readonly { readonly path: ComputedRead; readonly rows: readonly Row[] }[] = paths.map((path) => ({
    path,
    rows,
  }));
  for (let depth = 0; depth < deepest; depth += 1) {
    const missing = new Map<string, Set<string>>();
    const next = here.flatMap(({ path, rows: from }) => {
      const [step, to] = path.steps.slice(depth, depth + 2);
      if (step === undefined || to === undefined) return [];
      const ids = from.map((row) => row[step.field]).filter((id) => typeof id === "string");
      const known = loaded.get(to.entity);
      const lacking = ids.filter((id) => known?.has(id) !== true);
      missing.set(to.entity, new Set([...(missing.get(to.entity) ?? []), ...lacking]));
      return [{ path, to: to.entity, ids }];
    });
    for (const [entity, ids] of missing) {
      const of = loaded.get(entity) ?? new Map<string, Row>();
      loaded.set(entity, of);
      if (ids.size === 0) continue;
      for (const row of await rowsOf(work, entity, { ids: [...ids], fields: [...(wanted.get(entity) ?? [])] }))
        of.set(String(row["id"]), row);
    }
    here = next.map(({ path, to, ids }) => {
      const of = loaded.get(to);
      return { path, rows: ids.map((id) => of?.get(id)).filter((row) => row !== undefined) };
    });
  }
  const sums = new Map<string, ReadonlyMap<string, Many>>();
  const parents = rows.map((row) => String(row["id"]));
  const totals = new Map<string, (id: string) => RollupTotals>();
  for (const { key, computation } of nodes) {
    if (computation.many === undefined) continue;
    const found = await totalsOf(work, computation.many, parents);
    if (found !== undefined) totals.set(key, found);
    else sums.set(key, await manyOf(work, computation.many, parents));
  }
  const changes = new Map<string, ReadonlyMap<string, string>>();
  for (const { key, computation } of nodes)
    if (computation.watches !== undefined)
      changes.set(
        key,
        await lastChanges(work, { entity: key.split(".")[0] ?? "", fields: computation.watches, ids: parents }),
      );
  return {
    record: (entity, id) => (typeof id === "string" ? loaded.get(entity)?.get(id) : undefined),
    many: (node, id) => sums.get(node.key)?.get(id) ?? NOTHING,
    totals: (node, id) => totals.get(node.key)?.(id),
    changedAt: (node, id) => changes.get(node.key)?.get(id),
  };
}

/** Living records by id, as far as the work has the right to look. */
export async function rowsOf(
  work: Work,
  entity: string,
  { ids, fields }: { readonly ids: readonly string[]; readonly fields?: readonly string[] },
): Promise<readonly Row[]> {
  const model = work.model.entities.get(entity);
  if (model === undefined) return [];
  const { access = FULL_ACCESS } = work;
  if (isNever(access.entity(entity).read)) return [];
  const scope = mainScope(startReading(work.model, access, work.speech), model);
  const seen = [...(fields ?? model.fields.keys())].filter((key) => !isNever(access.entity(entity).field(key).read));
  const { json } = rowJson(scope, fields === undefined ? seen : seen.sort(), false);
  const among = sql`${columnOf(scope.alias, "id")} IN (SELECT value FROM ${work.speech.each(JSON.stringify(ids))})`;
  const found = await run<{ j: string }>(
    work.db,
    sql`SELECT ${json} AS j FROM ${identifier(model.table)} ${identifier(scope.alias)} WHERE ${among} AND ${baseWhere(scope, {})}`,
  );
  return found.map(({ j }): Row => JSON.parse(j));
}

async function manyOf(work: Work, many: ComputedMany, parents: readonly string[]): Promise<ReadonlyMap<string, Many>> {
  const model = work.model.entities.get(many.entity);
  const relation = model?.fields.get(many.relation);
  if (model === undefined || relation === undefined) return new Map();
  const { scope, id, points, from } = manyRows(work, many, { model, relation, parents });
  const of = many.of === undefined ? undefined : model.fields.get(many.of);
  const { json } = rowJson(scope, many.of === undefined ? [] : [many.of], false);
  const rows = await run<{ points: string; j: string }>(
    work.db,
    sql`SELECT ${points} AS points, ${json} AS j ${from} ORDER BY ${orderOf(model, many, scope.alias)}${id}`,
  );
  const found = new Map<string, Many[number][]>();
  for (const row of rows) {
    const record: Row = JSON.parse(row.j);
    const raw = of === undefined ? record["id"] : record[of.field.key];
    const value = formulaValue(raw, of?.field ?? relation.field);
    const list = found.get(row.points);
    if (list === undefined) found.set(row.points, [{ raw, value }]);
    else list.push({ raw, value });
  }
  return found;
}

function orderOf(model: EntityModel, many: ComputedMany, alias: string): Sql {
  const field = model.fields.get(many.order);
  const column = field?.seen?.column ?? field?.column;
  if (column === undefined || column === "") return sql``;
  // Empty ones first, as SQLite has it.
  const value = columnOf(alias, column);
  return sql`(${value} IS NOT NULL), ${value}, `;
}
