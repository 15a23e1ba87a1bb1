import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Unmerged } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import type { Doing } from "../context/doing.ts";
import { UNMERGE_JOB, type UnmergePayload } from "../jobs/unmerge-job.ts";

/** The undoing of a merge that goes on as a job. */
interface UnmergeBegun {
  readonly job: string;
}

/** Undoes a merge; where too much moves back for one transaction, it begins the job that does. */
export async function beginUnmerge(doing: Doing, { actor }: Caller, merge: string): Promise<Unmerged | UnmergeBegun> {
  try {
    return await doing<Unmerged | UnmergeBegun>(({ records }) => records.undoMerge(merge, actor));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "too_large") throw error;
  }
  const payload: UnmergePayload = { user: actor.userId ?? "", merge };
  const job = { kind: UNMERGE_JOB, key: `unmerge:${randomUUID()}`, payload, createdBy: actor.userId };
  return doing(async ({ jobs }) => ({ job: (await jobs.enqueue(job)).id }));
}
