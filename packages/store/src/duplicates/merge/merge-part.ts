import { AppError } from "@quoin/definition";
import type { Actor } from "../../actor.ts";
import { propagate } from "../../computed/propagate.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import { createLog } from "../../log/create-log.ts";
import { startWriting } from "../../records/writing.ts";
import type { Scope } from "../../scope.ts";
import { judgeRelated } from "./judge-related.ts";
import { loadMerging } from "./load-merging.ts";
import { mergeEntity } from "./merge-entity.ts";
import type { MergeRequest } from "./merge-request.ts";
import { mergeState } from "./merge-state.ts";
import { moveRelations } from "./move-relations.ts";
import { noteMerge } from "./note-merge.ts";

/** How far a large merge is. */
export interface MergePart {
  /** Relations that this part moved. */
  readonly moved: number;
  /** Those that still point at one that goes. */
  readonly left: number;
  /** The merge came to its end before; nothing was done. */
  readonly ended: boolean;
}

/** Relations moved in one transaction, so that others write in between. */
const PART = 1000;

/**
 * Moves some of the relations of a merge that is too large for one transaction, in this transaction. Nothing else happens yet:
 * `mergeRecords` with the same id ends it, `abandonMerge` takes back what was moved. Throws what merging throws, and
 * `already_done` of one that was taken back.
 */
export async function mergePart(
  request: MergeRequest,
  merge: string,
  { actor, scope, dialect }: { readonly actor: Actor; readonly scope: Scope; readonly dialect: Dialect },
): Promise<MergePart> {
  const state = await mergeState(scope.db, merge);
  if (state === "done") return { moved: 0, left: 0, ended: true };
  if (state === "undoing" || state === "undone") throw new AppError("already_done", "This merge was taken back.");
  const cause = { source: "merge", chain: [], merge } as const;
  const writing = startWriting(scope, dialect, { actor, cause, many: true });
  const entity = mergeEntity(writing, request.entity);
  // What is summed up over relations that moved changes the revisions.
  const { revs: _seen, ...rest } = request;
  await loadMerging(writing, entity, state === "new" ? request : rest);
  const before = await createLog(scope.db).lastPosition();
  const { survivor, losers } = request;
  const { moved, left, records } = await moveRelations(writing, entity, {
    survivor,
    losers: new Set(losers),
    part: PART,
  });
  await propagate(writing);
  await judgeRelated(writing, records);
  await noteMerge(writing, request, { merge, before });
  return { moved, left, ended: false };
}
