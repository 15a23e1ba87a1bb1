import { AppError } from "@quoin/definition";
import type { Actor } from "../../actor.ts";
import { propagate } from "../../computed/propagate.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import { createLog } from "../../log/create-log.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import { startWriting, type Writing } from "../../records/writing.ts";
import type { Scope } from "../../scope.ts";
import { applyUndo } from "./apply-undo.ts";
import { noteUndone } from "./note-undone.ts";
import { shownUndo, type Unmerged } from "./shown-undo.ts";
import { undoParts } from "./undo-parts.ts";
import { type NotedMerge, undoing } from "./undoing.ts";

/** Entries that one transaction undoes. */
const MOST = 10_000;
const PAGE = 1000;

/** All entries of a merge that are left to undo. Throws `too_large`. */
async function entriesOf(
  writing: Writing,
  { id, after, last, undone_to: undone }: NotedMerge,
): Promise<readonly LogEntry[]> {
  const log = createLog(writing.scope.db);
  const found: LogEntry[] = [];
  for (let place = Number(undone ?? after); ;) {
    const page = await log.read({ after: place, upTo: Number(last), limit: PAGE });
    found.push(...page.filter(({ cause }) => cause.source === "merge" && cause.merge === id));
    if (found.length > MOST)
      throw new AppError("too_large", `More than ${MOST} changes would be undone.`, {
        details: [{ path: "/merge", code: "too_many", params: { max: MOST } }],
      });
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) return found;
    place = end.position;
  }
}

/**
 * Undoes a merge within 30 days, in this transaction: the merged records come back, relations that still point at the survivor
 * because of the merge point at them again, values that are still the merge's become what they were. What was changed since
 * stays and is told. Throws `not_found`, `forbidden`, `already_done`, `impossible_change`, and `too_large` of one that
 * `undoMergePart` undoes.
 */
export async function undoMerge(
  id: string,
  actor: Actor,
  { scope, dialect }: { readonly scope: Scope; readonly dialect: Dialect },
): Promise<Unmerged> {
  const cause = { source: "merge", chain: [], merge: id } as const;
  const writing = startWriting(scope, dialect, { actor, cause, partial: true, brief: true, many: true });
  const { merge } = await undoing(writing, id, false);
  const undone = await applyUndo(writing, await undoParts(writing, await entriesOf(writing, merge)));
  await propagate(writing);
  await noteUndone(writing, id);
  return shownUndo(writing, undone);
}
