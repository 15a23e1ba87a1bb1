import { AppError } from "@quoin/definition";
import type { Actor, Job, Store } from "@quoin/store";
import { shownJob } from "./shown-job.ts";

/** The job as its owner may know of it, where it is one's own or one administers; `not_found` otherwise, alike for missing ones. */
export async function visibleJob(store: Store, id: string, actor: Actor): Promise<Job> {
  const job = await store.jobs.get(id);
  if (!job || (job.createdBy !== actor.userId && !actor.abilities.has("admin")))
    throw new AppError("not_found", "There is no such job.");
  return shownJob(job, actor);
}
