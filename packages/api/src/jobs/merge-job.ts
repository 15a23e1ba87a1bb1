import { AppError } from "@quoin/definition";
import { JobCancelled, type JobContext, type JobHandler, type Merged, type MergeRequest } from "@quoin/store";
import type { Services } from "../context/services.ts";

export const MERGE_JOB = "merge";

/** Who asked for which large merge. */
export interface MergePayload {
  readonly user: string;
  /** By which it is undone. */
  readonly merge: string;
  readonly request: MergeRequest;
}

/**
 * Merges records with too many relations for one transaction, part by part, as the person who asked and by their rights of now.
 * It may end anywhere and goes on where it was; one that is refused or cancelled leaves everything as it was.
 */
export const mergeJob =
  ({ store: { records }, people }: Pick<Services, "store" | "people">): JobHandler =>
  async (job, context) => {
    const { user, merge, request } = job.payload as MergePayload;
    const work = async ({ signal, progress }: JobContext): Promise<Merged["warnings"]> => {
      const person = await people.actor(user);
      if (!person) throw new AppError("forbidden", "Who asked for this may no longer work here.");
      for (let done = 0; ;) {
        signal.throwIfAborted();
        const { moved, left, ended } = await records.mergePart(request, merge, person.actor);
        if (ended) return undefined;
        done += moved;
        progress({ done, total: done + left });
        if (left > 0) continue;
        return (await records.merge(request, person.actor, { merge })).warnings;
      }
    };
    try {
      const warnings = await work(context);
      return { merge, ...(warnings && { warnings }) };
    } catch (error) {
      if (error instanceof AppError || error instanceof JobCancelled) await records.abandonMerge(merge);
      throw error;
    }
  };
