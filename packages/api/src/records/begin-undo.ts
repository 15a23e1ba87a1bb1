import { randomUUID } from "node:crypto";
import type { Caller } from "../context/caller.ts";
import type { Doing } from "../context/doing.ts";
import { UNDO_JOB, type UndoPayload } from "../jobs/undo-job.ts";

/** Begins the job that undoes a bulk change. Throws `not_found` where the caller may not see the entry. */
export async function beginUndo(
  doing: Doing,
  { actor }: Caller,
  asked: Omit<UndoPayload, "user">,
): Promise<{ readonly job: string }> {
  const { entity, id, position } = asked;
  const payload: UndoPayload = { ...asked, user: actor.userId ?? "" };
  const job = { kind: UNDO_JOB, key: `undo:${randomUUID()}`, payload, createdBy: actor.userId, maxAttempts: 3 };
  return doing(async ({ records, jobs }) => {
    await records.planUndo({ entity, id, position }, actor);
    return { job: (await jobs.enqueue(job)).id };
  });
}
