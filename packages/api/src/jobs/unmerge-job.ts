import { AppError } from "@quoin/definition";
import type { JobHandler, Unmerged } from "@quoin/store";
import type { Services } from "../context/services.ts";

export const UNMERGE_JOB = "unmerge";

/** Who asked for which large merge to be undone. */
export interface UnmergePayload {
  readonly user: string;
  readonly merge: string;
}

/** What stays is told of so many records. */
const TOLD = 100;

/**
 * Undoes a merge that is too large for one transaction, part by part. Rights are asked of whoever asked before the first part;
 * one that has begun goes on where it was, whoever begins it again.
 */
export const unmergeJob =
  ({ store: { records }, people }: Pick<Services, "store" | "people">): JobHandler =>
  async (job, { signal, progress }): Promise<Unmerged> => {
    const { user, merge } = job.payload as UnmergePayload;
    const person = await people.actor(user);
    if (!person) throw new AppError("forbidden", "Who asked for this may no longer work here.");
    const restored: string[] = [];
    const kept: Unmerged["kept"][number][] = [];
    let changed = 0;
    for (;;) {
      signal.throwIfAborted();
      const part = await records.undoMergePart(merge, person.actor);
      restored.push(...part.restored);
      kept.push(...part.kept.slice(0, TOLD - kept.length));
      changed += part.changed;
      progress({ done: part.done, total: part.total });
      if (part.ended) return { restored, changed, kept };
    }
  };
