import type { Actor } from "../../actor.ts";
import { propagate } from "../../computed/propagate.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import { createLog } from "../../log/create-log.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { startWriting } from "../../records/writing.ts";
import type { Scope } from "../../scope.ts";
import { applyUndo } from "./apply-undo.ts";
import { mergeState } from "./merge-state.ts";
import { noteUndone } from "./note-undone.ts";
import { shownUndo, type Unmerged } from "./shown-undo.ts";
import { undoParts } from "./undo-parts.ts";
import { undoing } from "./undoing.ts";

/** How far the undoing of a large merge is. */
export interface UnmergedPart extends Unmerged {
  /** Places of the log that were looked at, of how many. */
  readonly done: number;
  readonly total: number;
  readonly ended: boolean;
}

/** Entries of the log that one transaction looks at, so that others write in between. */
const PART = 1000;

/**
 * Undoes some of a merge that is too large for one transaction, in this transaction: first the merged records come back and the
 * survivor becomes what it was, then relations point at them again, some at a time. Whoever asks for it again goes on with what
 * is left. Of one that has been undone nothing is done. Throws what `undoMerge` throws.
 */
export async function undoMergePart(
  id: string,
  actor: Actor,
  { scope, dialect }: { readonly scope: Scope; readonly dialect: Dialect },
): Promise<UnmergedPart> {
  const nothing = { restored: [], changed: 0, kept: [], done: 0, total: 0, ended: true };
  if ((await mergeState(scope.db, id)) === "undone") return nothing;
  const cause = { source: "merge", chain: [], merge: id } as const;
  const writing = startWriting(scope, dialect, { actor, cause, partial: true, brief: true, many: true });
  const { merge, losers } = await undoing(writing, id, true);
  const [after, last] = [Number(merge.after), Number(merge.last)];
  const log = createLog(scope.db);
  const isMerge = ({ cause: { source, merge: of } }: LogEntry): boolean => source === "merge" && of === id;
  const isOwn = ({ entity, record, op }: LogEntry): boolean =>
    op !== "update" || (entity === merge.entity && record === merge.survivor);
  if (merge.undone_to === null) {
    const records = [merge.survivor, ...losers];
    const own = await log.read({ after, upTo: last, entity: merge.entity, records, limit: Number.MAX_SAFE_INTEGER });
    const undone = await applyUndo(writing, await undoParts(writing, own.filter(isMerge)));
    await propagate(writing);
    await run(scope.db, sql`UPDATE quoin_merge SET undone_to = ${after} WHERE id = ${id}`);
    await run(scope.db, sql`DELETE FROM quoin_merged WHERE merge = ${id}`);
    return { ...(await shownUndo(writing, undone)), done: 0, total: last - after, ended: false };
  }
  const page = await log.read({ after: Number(merge.undone_to), upTo: last, limit: PART });
  const moved = page.filter((entry) => isMerge(entry) && !isOwn(entry));
  const undone = await applyUndo(writing, await undoParts(writing, moved));
  await propagate(writing);
  const to = page.at(-1)?.position ?? last;
  const ended = page.length < PART;
  await run(scope.db, sql`UPDATE quoin_merge SET undone_to = ${to} WHERE id = ${id}`);
  if (ended) await noteUndone(writing, id);
  return { ...(await shownUndo(writing, undone)), done: to - after, total: last - after, ended };
}
