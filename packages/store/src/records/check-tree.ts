import { AppError } from "@quoin/definition";
import { treeField } from "@quoin/fields";
import { isNever } from "../access/fold-conditions.ts";
import type { Row } from "../door.ts";
import { rowsById } from "../query/rows-by-id.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { startReading } from "../query/start-reading.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { TREE_LEVELS } from "./tree-levels.ts";
import type { Pending, Writing } from "./writing.ts";

/** Stands for a record of the circle that the writer may not see. */
const HIDDEN = "…";

interface Place {
  readonly writing: Writing;
  readonly entity: EntityModel;
  readonly field: FieldModel;
}

/** What stands above each of these records, nearest first, until it is the record itself. Looks through the bin too, so that no restore closes a circle. */
async function above({ writing, entity, field }: Place, ids: readonly string[]) {
  const [table, parent] = [identifier(entity.table), identifier(field.column)];
  return run<{ start: string; id: string; depth: number }>(
    writing.scope.db,
    sql`WITH RECURSIVE up(start, id, depth) AS (
      SELECT r.id, r.${parent}, 1 FROM ${table} r WHERE r.id IN (SELECT value FROM ${writing.speech.each(JSON.stringify(ids))}) AND r.${parent} IS NOT NULL
      UNION ALL SELECT up.start, r.${parent}, up.depth + 1 FROM up JOIN ${table} r ON r.id = up.id
      WHERE r.${parent} IS NOT NULL AND up.id <> up.start AND up.depth < ${TREE_LEVELS}
    ) SELECT start, id, depth FROM up ORDER BY start, depth`,
  );
}

/** How many levels lie below each of these records, for those that have any. */
async function levelsBelow({ writing, entity, field }: Place, ids: readonly string[]) {
  const [table, parent] = [identifier(entity.table), identifier(field.column)];
  const rows = await run<{ start: string; depth: number }>(
    writing.scope.db,
    sql`WITH RECURSIVE down(start, id, depth) AS (
      SELECT r.${parent}, r.id, 1 FROM ${table} r WHERE r.${parent} IN (SELECT value FROM ${writing.speech.each(JSON.stringify(ids))})
      UNION ALL SELECT down.start, r.id, down.depth + 1 FROM down JOIN ${table} r ON r.${parent} = down.id WHERE down.depth < ${TREE_LEVELS}
    ) SELECT start, max(depth) AS depth FROM down GROUP BY start`,
  );
  return new Map(rows.map(({ start, depth }) => [start, Number(depth)]));
}

/** The titles of the circle as its writer may read them. */
async function titlesOf({ writing, entity }: Place, ids: readonly string[]): Promise<readonly string[]> {
  const reading = startReading(writing.model, writing.access, writing.speech);
  const { title } = entity.entity;
  const access = writing.access.entity(entity.key);
  if (isNever(access.read) || isNever(access.field(title).read)) return ids.map(() => HIDDEN);
  const asked = { entity: entity.key, ids: [...new Set(ids)], options: { fields: [title] } };
  const { texts } = await rowsById(reading, asked, writing.read);
  const rows = texts.map((text): Row => JSON.parse(text));
  const titles = new Map(rows.map((row) => [row["id"], row[title]]));
  return ids.map((id) => String(titles.get(id) ?? HIDDEN));
}

function refuse(
  { writing, field }: Place,
  one: Pending,
  problem: { readonly code: string; readonly params: Readonly<Record<string, unknown>> },
): never {
  throw new AppError("validation", "The record is not valid.", {
    details: [{ path: `/${field.field.key}`, ...problem }],
    ...(writing.many && one.item !== undefined && { data: { index: one.item.index } }),
  });
}

/**
 * No record lies below itself, and none deeper than 32 levels: looked at once the records are stored, in their transaction, so that
 * a batch is judged by what it leaves behind. Throws `validation` with `cycle` (the circle by titles that the writer may
 * see) or `too_deep`; the caller's transaction or savepoint undoes what was stored.
 */
export async function checkTree(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  const key = treeField(entity.entity)?.key;
  const field = key === undefined ? undefined : entity.fields.get(key);
  if (key === undefined || field === undefined) return;
  const moved = pending.filter((one) => one.changed.includes(key) && one.after[key] !== undefined);
  if (moved.length === 0) return;
  const place: Place = { writing, entity, field };
  const paths = new Map<string, string[]>();
  const ids = moved.map((one) => one.id);
  for (const { start, id } of await above(place, ids)) paths.set(start, [...(paths.get(start) ?? []), id]);
  for (const one of moved) {
    const path = paths.get(one.id) ?? [];
    if (path.at(-1) !== one.id) continue;
    const titles = await titlesOf(place, [one.id, ...path]);
    refuse(place, one, { code: "cycle", params: { path: titles.join(" → ") } });
  }
  const old = moved.filter((one) => one.op !== "create").map((one) => one.id);
  const below = old.length === 0 ? new Map<string, number>() : await levelsBelow(place, old);
  for (const one of moved)
    if ((paths.get(one.id)?.length ?? 0) + (below.get(one.id) ?? 0) >= TREE_LEVELS)
      refuse(place, one, { code: "too_deep", params: { limit: TREE_LEVELS } });
}
