import { AppError } from "@quoin/definition";
import { createJobQueue } from "../jobs/create-job-queue.ts";
import { createLog } from "../log/create-log.ts";
import type { LogEntry } from "../log/log-entry.ts";
import type { ReadContext } from "../query/read-context.ts";

const PAGE = 1000;
const MOST = 50_000;

/** From when to when the change that an entry is of was written: its transaction's instant, or the life of its job. */
async function spanOf({ at, cause }: LogEntry, { db, now }: ReadContext): Promise<{ from: string; to: string }> {
  if (cause.job === undefined) return { from: at, to: at };
  const job = await createJobQueue({ db, clock: () => now, stir: () => undefined }).get(cause.job);
  // Of a job that is forgotten only the log itself can tell.
  return { from: job?.createdAt ?? "", to: job?.finishedAt ?? "9" };
}

/**
 * All entries that were written together with this one: by the same person for the same cause in the same transaction, or by
 * the same job. Oldest first. Throws `too_large` beyond 50,000.
 */
export async function entriesTogether(entry: LogEntry, context: ReadContext): Promise<readonly LogEntry[]> {
  const cause = JSON.stringify(entry.cause);
  const { from, to } = await spanOf(entry, context);
  const log = createLog(context.db);
  const found: LogEntry[] = [];
  const take = async (start: number, way: "before" | "after"): Promise<void> => {
    for (let place = start; ;) {
      const page = await log.read({ [way]: place, limit: PAGE });
      for (const one of page) {
        if (one.at < from || one.at > to) return;
        if (one.actor === entry.actor && JSON.stringify(one.cause) === cause) found.push(one);
      }
      if (found.length > MOST)
        throw new AppError("too_large", `At most ${MOST} changes can be undone together.`, {
          details: [{ path: "/position", code: "too_many", params: { max: MOST } }],
        });
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      place = last.position;
    }
  };
  await take(entry.position + 1, "before");
  await take(entry.position, "after");
  return found.sort((a, b) => a.position - b.position);
}
