import { AppError } from "@quoin/definition";
import type { Change } from "../door.ts";
import { baseWhere } from "../query/base-where.ts";
import type { EntityModel } from "../query/field-model.ts";
import { mainScope, type TableScope } from "../query/reading.ts";
import { startReading } from "../query/start-reading.ts";
import { guarded, resolveColumn } from "../query/resolve-column.ts";
import { run } from "../query/run.ts";
import { unknownKey } from "../query/unknown-key.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { joinSql } from "../query/sql/join-sql.ts";
import { FALSE } from "../query/sql/logic.ts";
import { sql } from "../query/sql/sql.ts";
import { isNever } from "../access/fold-conditions.ts";
import { createRecords } from "./create-records.ts";
import { matchValues } from "./match-values.ts";
import { updateRecords } from "./update-records.ts";
import { attempt, type Item, openItems, type Writing } from "./writing.ts";

type Upsert = Extract<Change, { op: "upsert" }>;

const MAX_MATCH = 5;
const V = sql`v`;

/** A field that the writer may not read gives the same `unknown_key` as one that does not exist. */
function checkMatch(writing: Writing, entity: EntityModel, match: readonly string[]): void {
  const access = writing.access.entity(entity.key);
  for (const key of match) {
    // Who reads nothing here finds nothing either; their upserts create.
    const hidden = !isNever(access.read) && isNever(access.field(key).read);
    if (hidden || !entity.fields.has(key)) throw unknownKey(key, "match");
  }
}

/** The living records that the writer may see with these values: place among `tuples` → ids. */
async function matches(
  scope: TableScope,
  match: readonly string[],
  asked: { writing: Writing; tuples: readonly (readonly unknown[])[] },
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { writing, tuples } = asked;
  const { speech } = writing;
  const tests = match.map((key, i) => {
    const column = resolveColumn(scope, key, "filter");
    const { storage } = column.model;
    return storage === "link" ? FALSE : sql`${guarded(column)} = ${speech.cell(V, i + 1, storage)}`;
  });
  const rows = speech.rows(JSON.stringify(tuples.map((tuple, i) => [i, ...tuple])));
  const found = await run<{ place: number; id: string }>(
    writing.scope.db,
    sql`SELECT ${speech.cell(V, 0, "integer")} AS place, ${columnOf(scope.alias, "id")} AS id FROM ${rows} v CROSS JOIN ${identifier(scope.entity.table)} ${identifier(scope.alias)} WHERE ${joinSql([...tests, baseWhere(scope, {})], " AND ")}`,
  );
  const byPlace = new Map<number, string[]>();
  for (const { place, id } of found) byPlace.set(place, [...(byPlace.get(place) ?? []), id]);
  return byPlace;
}

/**
 * Updates the one record that has the same values in the `match` fields, or creates it. Only records that the writer may see
 * can match; more than one is a `conflict`. All items match by the same fields and by different values.
 */
export async function upsertRecords(
  writing: Writing,
  entity: EntityModel,
  items: readonly Item<Upsert>[],
): Promise<void> {
  const match = items[0]?.change.match ?? [];
  if (match.length === 0 || match.length > MAX_MATCH) {
    throw new AppError("malformed", "An upsert names one to five fields to match by.", {
      details: [{ path: "/match", code: "out_of_range", params: { min: 1, max: MAX_MATCH } }],
    });
  }
  checkMatch(writing, entity, match);
  const tuples = new Map<Item<Upsert>, readonly unknown[]>();
  for (const item of items) attempt(writing, item, () => void tuples.set(item, matchValues(entity, item.change)));
  const open = openItems(items);
  const readable = !isNever(writing.access.entity(entity.key).read);
  const scope = mainScope(startReading(writing.model, writing.access, writing.speech), entity);
  const found = readable
    ? await matches(scope, match, { writing, tuples: open.map((item) => tuples.get(item) ?? []) })
    : new Map<number, readonly string[]>();

  const creates: Item<Extract<Change, { op: "create" }>>[] = [];
  const updates: Item<Extract<Change, { op: "update" }>>[] = [];
  open.forEach((item, place) => {
    attempt(writing, item, () => {
      const { values } = item.change;
      const [id, second] = found.get(place) ?? [];
      if (second !== undefined)
        throw new AppError("conflict", "More than one record matches.", { details: [{ path: "", code: "ambiguous" }] });
      if (id === undefined) creates.push({ index: item.index, change: { op: "create", entity: entity.key, values } });
      else updates.push({ index: item.index, change: { op: "update", entity: entity.key, id, values } });
    });
  });
  await createRecords(writing, entity, creates);
  await updateRecords(writing, entity, updates);
  const results = new Map([...creates, ...updates].map((item) => [item.index, item.result]));
  for (const item of open) {
    const result = results.get(item.index);
    if (result !== undefined) item.result = result;
  }
}
