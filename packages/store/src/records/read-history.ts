import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import type { RecordEntry } from "../log/record-entry.ts";
import { notFound, type ReadContext, readingFor } from "../query/read-context.ts";
import { rowsHistory } from "./rows/rows-history.ts";
import { shownEntry } from "./shown-entry.ts";
import { shownLinks } from "./shown-links.ts";
import { type Sight, sightsOf } from "./sights-of.ts";

export interface RecordRef {
  readonly entity: string;
  readonly id: string;
}

const PAGE = 200;
const MAX_LIMIT = 500;

/** The reader's rights on each field of one record, living or in the bin. Throws `not_found`. */
export async function sightOf(ref: RecordRef, actor: Actor, context: ReadContext): Promise<Sight> {
  const sight = (await sightsOf({ entity: ref.entity, ids: [ref.id] }, actor, context)).get(ref.id);
  if (sight === undefined) throw notFound();
  return sight;
}

async function ownHistory(
  ref: RecordRef,
  actor: Actor,
  {
    before: highest,
    limit,
    context,
  }: { readonly before: number; readonly limit: number; readonly context: ReadContext },
): Promise<readonly LogEntry[]> {
  const sight = await sightOf(ref, actor, context);
  const log = createLog(context.db);
  const shown: LogEntry[] = [];
  for (let before = highest; ;) {
    const entries = await log.read({ before, limit: PAGE, entity: ref.entity, record: ref.id });
    const open = entries.flatMap((entry) => shownEntry(sight, entry) ?? []);
    for (const entry of await shownLinks(open, sight.entity, { reading: readingFor(context, actor), db: context.db })) {
      shown.push(entry);
      if (shown.length === limit) return shown;
    }
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE) return shown;
    before = last.position;
  }
}

/**
 * The log of one record, newest first, as the reader may see it: only fields that they may read on this record now,
 * and no entry that changed nothing of these; with `rows` also what happened to the rows of its tables. Throws `not_found`.
 */
export async function readHistory(
  ref: RecordRef,
  actor: Actor,
  asked: {
    readonly before?: number | undefined;
    readonly limit: number;
    readonly rows?: boolean | undefined;
    readonly context: ReadContext;
  },
): Promise<readonly RecordEntry[]> {
  const { limit } = asked;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new AppError("validation", `A history gives 1 to ${MAX_LIMIT} entries.`, {
      details: [{ path: "/limit", code: "out_of_range", params: { min: 1, max: MAX_LIMIT } }],
    });
  }
  const page = { before: asked.before ?? Number.MAX_SAFE_INTEGER, limit, context: asked.context };
  const own = await ownHistory(ref, actor, page);
  if (asked.rows !== true) return own;
  const rows = await rowsHistory(ref, actor, page);
  return [...own, ...rows].toSorted((a, b) => b.position - a.position).slice(0, limit);
}
