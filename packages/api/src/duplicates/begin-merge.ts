import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Merged, MergeRequest } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import type { Doing } from "../context/doing.ts";
import { MERGE_JOB, type MergePayload } from "../jobs/merge-job.ts";

/** A merge that goes on as a job. */
interface MergeBegun {
  readonly merge: string;
  readonly job: string;
}

/** Makes several records one; where too many relations would move for one transaction, it begins the job that does. */
export async function beginMerge(doing: Doing, { actor }: Caller, request: MergeRequest): Promise<Merged | MergeBegun> {
  try {
    return await doing<Merged | MergeBegun>(({ records }) => records.merge(request, actor));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "too_large") throw error;
  }
  const merge = randomUUID();
  const payload: MergePayload = { user: actor.userId ?? "", merge, request };
  const job = { kind: MERGE_JOB, key: `merge:${merge}`, payload, createdBy: actor.userId };
  return doing(async ({ jobs }) => ({ merge, job: (await jobs.enqueue(job)).id }));
}
