import type { JobHandler } from "../../jobs/jobs.ts";
import type { DoorContext } from "../../scope.ts";
import { matchStep } from "../match-step.ts";
import { scanStep } from "./scan-step.ts";

/**
 * Does the jobs that look for duplicates among all records of an entity, part by part, each in a transaction of its own: it may
 * end anywhere and goes on where it was. What was found before is shown until it is through.
 */
export const scanHandler =
  (context: DoorContext): JobHandler =>
  async (job, { signal, progress }) => {
    const { entity } = job.payload as { readonly entity: string };
    while ((await context.write((scope) => matchStep(scope, context.dialect))) !== undefined) signal.throwIfAborted();
    for (;;) {
      signal.throwIfAborted();
      const at = await context.write((scope) => scanStep({ entity, job: job.id }, scope, context.dialect));
      if ("groups" in at) return { done: at.groups, failed: 0 };
      progress({ done: at.done, total: at.total });
    }
  };
