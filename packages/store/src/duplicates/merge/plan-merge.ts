import type { BoundCondition } from "@quoin/condition";
import { pointsAt } from "@quoin/fields";
import { isNever } from "../../access/fold-conditions.ts";
import type { Actor } from "../../actor.ts";
import { aggregateRecords } from "../../query/aggregate-records.ts";
import { notFound, type ReadContext, readableEntity, readingFor } from "../../query/read-context.ts";
import { rightsHeld } from "../../records/rights-held.ts";
import { matchRows } from "../find-matches.ts";
import { mergedFields, type Merging } from "./merged-fields.ts";

/** What a merge would do, as far as the asker may see. */
export interface MergePlan {
  /** Whether their rights reach: to change the first record and to delete the others. */
  readonly allowed: boolean;
  /** Fields that may be chosen, and whose value would be kept by itself. */
  readonly fields: readonly { readonly field: string; readonly from?: string; readonly united: boolean }[];
  /** Records that would point at the survivor instead, by relation; none that the asker may not see. */
  readonly moves: readonly { readonly entity: string; readonly field: string; readonly count: number }[];
}

/** What merging these records, the survivor first, would do. Throws `not_found` where one of them is not there to be seen. */
export async function planMerge(
  { entity: key, ids }: { readonly entity: string; readonly ids: readonly string[] },
  actor: Actor,
  context: ReadContext,
): Promise<MergePlan> {
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, key);
  const access = reading.access.entity(key);
  const keys = [...entity.fields.keys()];
  const conditions = [
    access.update,
    access.delete,
    ...keys.flatMap((field): BoundCondition[] => [access.field(field).read, access.field(field).edit]),
  ];
  const held = await rightsHeld(reading, { entity, ids, conditions }, context);
  const place = { db: context.db, model: reading.model, speech: reading.speech };
  const rows = await matchRows(place, entity, { ids, fields: keys });
  const merging = ids.map((id): Merging => {
    const [record, flags] = [rows.get(id), held.get(id)];
    if (record === undefined || flags === undefined) throw notFound();
    const flag = (field: string, way: 0 | 1): boolean => flags[2 + 2 * keys.indexOf(field) + way] === true;
    return { record, readable: (field) => flag(field, 0), editable: (field) => flag(field, 1) };
  });
  const [survivor, ...losers] = merging;
  if (survivor === undefined || losers.length === 0) throw notFound();
  const fields = [...mergedFields(entity, [survivor, ...losers], {})].map(([field, { from, united }]) => ({
    field,
    united,
    ...(from === undefined ? {} : { from }),
  }));
  const allowed = ids.every((id, i) => held.get(id)?.[i === 0 ? 0 : 1] === true);
  return { allowed, fields, moves: await movesOf(ids.slice(1), { entity: key, actor, context }) };
}

async function movesOf(
  losers: readonly string[],
  { entity, actor, context }: { readonly entity: string; readonly actor: Actor; readonly context: ReadContext },
): Promise<MergePlan["moves"]> {
  const reading = readingFor(context, actor);
  const moves: MergePlan["moves"][number][] = [];
  const { incoming, incomingAny } = reading.model;
  for (const from of [...(incoming.get(entity) ?? []), ...(incomingAny.get(entity) ?? [])]) {
    const { field } = from.field;
    const access = reading.access.entity(from.entity.key);
    if (isNever(access.read) || isNever(access.field(field.key).read)) continue;
    const tests = losers.map((id) => pointsAt(field, id, entity));
    const [row] = await aggregateRecords(
      { entity: from.entity.key, where: { anyOf: tests }, aggregates: [{ fn: "count", as: "count" }] },
      actor,
      context,
    );
    const count = Number(row?.["count"] ?? 0);
    if (count > 0) moves.push({ entity: from.entity.key, field: field.key, count });
  }
  return moves;
}
