import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Caller } from "../context/caller.ts";
import type { Services } from "../context/services.ts";
import { BULK_JOB, type BulkPayload } from "../jobs/bulk-job.ts";

/** Begins the job that does one thing to many records. Throws `malformed` where they are both named and filtered by, `not_found`. */
export async function beginBulk(
  { store }: Pick<Services, "store">,
  { actor }: Caller,
  asked: Omit<BulkPayload, "user">,
): Promise<{ readonly job: string }> {
  const { entities } = await store.definitions.published();
  if (!entities.has(asked.entity)) throw new AppError("not_found", "There is no such entity.");
  if (asked.ids && (asked.where !== undefined || asked.search !== undefined))
    throw new AppError("malformed", "Records are either named by id or found by a filter.");
  const payload: BulkPayload = { ...asked, user: actor.userId ?? "" };
  const job = { kind: BULK_JOB, key: `bulk:${randomUUID()}`, payload, createdBy: actor.userId, maxAttempts: 3 };
  return { job: (await store.jobs.enqueue(job)).id };
}
