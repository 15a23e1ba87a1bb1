import { AppError } from "@quoin/definition";
import type { BoundCondition } from "@quoin/condition";
import type { EntityModel } from "../../query/field-model.ts";
import { notFound } from "../../query/read-context.ts";
import { type Loaded, loadRecords } from "../../records/load-records.ts";
import type { Writing } from "../../records/writing.ts";
import type { Merging } from "./merged-fields.ts";
import { type MergeRequest, MOST_MERGED } from "./merge-request.ts";

function checkIds({ survivor, losers }: MergeRequest): void {
  const ids = new Set([survivor, ...losers]);
  if (losers.length === 0 || ids.size !== losers.length + 1 || ids.size > MOST_MERGED)
    throw new AppError("validation", `Two to ${MOST_MERGED} different records can be merged.`, {
      details: [{ path: "/losers", code: "out_of_range", params: { min: 1, max: MOST_MERGED - 1 } }],
    });
}

function checkLoaded(found: Loaded | undefined, rev: number | undefined): asserts found is Loaded {
  if (found === undefined || found.deletedAt !== null || !found.readable) throw notFound();
  if (!found.allowed) throw new AppError("forbidden", "You may not merge these records.");
  if (rev !== undefined && rev !== found.record["rev"])
    throw new AppError("conflict", "One of the records was changed since you looked at it.");
}

/**
 * The records of a merge, the survivor first, with the merger's rights on them: to change the survivor and to delete the others.
 * Throws `not_found`, `forbidden`, `conflict`, `validation`.
 */
export async function loadMerging(
  writing: Writing,
  entity: EntityModel,
  request: MergeRequest,
): Promise<readonly [Merging, ...Merging[]]> {
  checkIds(request);
  const access = writing.access.entity(entity.key);
  const keys = [...entity.fields.keys()];
  const flags = keys.flatMap((key): BoundCondition[] => [access.field(key).read, access.field(key).edit]);
  const load = (ids: readonly string[], right: BoundCondition) => loadRecords(writing, entity, { ids, right, flags });
  const loaded = new Map([
    ...(await load([request.survivor], access.update)),
    ...(await load(request.losers, access.delete)),
  ]);
  const merging = (id: string): Merging => {
    const found = loaded.get(id);
    checkLoaded(found, request.revs?.[id]);
    const flag = (key: string, way: 0 | 1): boolean => found.flags[2 * keys.indexOf(key) + way] === true;
    return { record: found.record, readable: (key) => flag(key, 0), editable: (key) => flag(key, 1) };
  };
  return [merging(request.survivor), ...request.losers.map(merging)];
}
