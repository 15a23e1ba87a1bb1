import { stepwise } from "../jobs/stepwise.ts";
import type { JobHandler } from "../jobs/jobs.ts";
import type { DoorContext } from "../scope.ts";
import { computeStep } from "./compute-step.ts";
import type { Dealt } from "./fill-part.ts";

/** Does the jobs that work computed fields out, part by part. */
export const computeHandler =
  (context: DoorContext): JobHandler =>
  (job, at) => {
    let dealt: Dealt | undefined;
    const work = stepwise(async () => {
      const step = await context.write((scope) => computeStep(scope, context.dialect, dealt));
      dealt = step?.dealt;
      return step?.progress;
    });
    return work(job, at);
  };
