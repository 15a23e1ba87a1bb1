import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import { SCAN_JOB } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import type { Doing } from "../context/doing.ts";
import { doingNow } from "../context/doing-now.ts";
import type { Services } from "../context/services.ts";

/** Begins the job that looks for duplicates among all records of an entity; gives the one that runs already. Throws `not_found`. */
export async function beginScan(
  { store }: Pick<Services, "store">,
  { actor }: Caller,
  { entity, doing = doingNow({ store }) }: { readonly entity: string; readonly doing?: Doing },
): Promise<{ readonly job: string }> {
  // Who may see nothing of the entity is told as of one that is not there.
  await store.records.duplicateGroups({ entity, limit: 1 }, actor);
  const { entities } = await store.definitions.published();
  if ((entities.get(entity)?.document["x-duplicates"] ?? []).length === 0)
    throw new AppError("not_found", "There are no rules for duplicates here.");
  return doing(async ({ jobs }) => {
    const running = await jobs.list({ kinds: [SCAN_JOB], status: ["waiting", "running"], limit: 100 });
    const known = running.find(({ payload }) => (payload as { readonly entity: string }).entity === entity);
    if (known !== undefined) return { job: known.id };
    const job = { kind: SCAN_JOB, key: `${SCAN_JOB}:${randomUUID()}`, payload: { entity }, createdBy: actor.userId };
    return { job: (await jobs.enqueue(job)).id };
  });
}
