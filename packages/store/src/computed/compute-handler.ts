import type { JobHandler } from "../jobs/jobs.ts";
import type { DoorContext } from "../scope.ts";
import { computeStep } from "./compute-step.ts";

/**
 * Does the jobs that work computed fields out: part by part, each in a transaction of its own, so that others write in
 * between. It may end anywhere; who begins it again goes on where it was.
 */
export const computeHandler =
  (context: DoorContext): JobHandler =>
  async (_job, { signal, progress }) => {
    let most = 0;
    while (!signal.aborted) {
      const at = await context.write((scope) => computeStep(scope, context.dialect));
      if (at === undefined) return { done: most };
      most = Math.max(most, at.total);
      progress({ done: at.done + most - at.total, total: most });
    }
    signal.throwIfAborted();
    return undefined;
  };
