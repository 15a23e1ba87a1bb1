import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { Change } from "../door.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import { notFound, type ReadContext } from "../query/read-context.ts";
import { type RecordRef, sightOf } from "./read-history.ts";
import { rowsHistory } from "./rows/rows-history.ts";
import { undoChange } from "./undo-change.ts";
import { undoItems } from "./undo-items.ts";

const PAGE = 500;
/** Most rows' entries that are undone together. */
const MOST = 2_000;

/** Whether another entry was written by the same person for the same cause in the same transaction. */
function togetherWith({ at, actor, cause }: LogEntry): (other: LogEntry) => boolean {
  const same = JSON.stringify(cause);
  return (other) => other.at === at && other.actor === actor && JSON.stringify(other.cause) === same;
}

async function ownEntries(ref: RecordRef, from: string, { db }: ReadContext): Promise<readonly LogEntry[]> {
  const log = createLog(db);
  const found: LogEntry[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const entries = await log.read({ before, limit: PAGE, entity: ref.entity, record: ref.id });
    found.push(...entries.filter(({ op }) => op !== "reveal"));
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE || last.at < from) return found;
    before = last.position;
  }
}

/** What was written of the record and of its rows together with the entry, changed back; what comes back first, what goes last. */
async function together(
  ref: RecordRef & { readonly position: number },
  actor: Actor,
  context: ReadContext,
): Promise<readonly Change[]> {
  await sightOf(ref, actor, context);
  const [entry] = await createLog(context.db).read({ before: ref.position + 1, limit: 1 });
  if (entry?.position !== ref.position || entry.op === "reveal") throw notFound();
  const asked = { before: Number.MAX_SAFE_INTEGER, limit: MOST, from: entry.at, context };
  const all = [...(await ownEntries(ref, entry.at, context)), ...(await rowsHistory(ref, actor, asked))];
  if (!all.some(({ position }) => position === ref.position)) throw notFound();
  const oldest = all.filter(togetherWith(entry)).toSorted((a, b) => a.position - b.position);
  const items = await undoItems(oldest, { actor, context });
  if (items.some(({ state }) => state === "forbidden"))
    throw new AppError("forbidden", "You may not change all that would be undone.");
  const changes = items.flatMap(({ overwriting }) => overwriting ?? []);
  // What hangs on the record goes into the bin with it and comes back with it.
  const own = changes.find((change) => "id" in change && change.id === ref.id && change.entity === ref.entity);
  return own !== undefined && own.op !== "update" ? [own] : changes;
}

/**
 * The changes that undo a log entry of a record; with `rows` all that was written of it and of its rows together with that entry,
 * which may then be one of a row. Throws `not_found` where the record or the entry is not there to be seen, `forbidden`,
 * `impossible_change` where there is nothing to undo.
 */
export async function undoChanges(
  ref: RecordRef & { readonly position: number; readonly rows?: boolean },
  actor: Actor,
  context: ReadContext,
): Promise<readonly Change[]> {
  if (ref.rows !== true) return [await undoChange(ref, actor, context)];
  const changes = await together(ref, actor, context);
  if (changes.length === 0)
    throw new AppError("impossible_change", "There is nothing in this entry that you could undo.");
  return changes;
}
