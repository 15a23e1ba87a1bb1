import { stepwise } from "../jobs/stepwise.ts";
import type { JobHandler } from "../jobs/jobs.ts";
import type { DoorContext } from "../scope.ts";
import { computeStep } from "./compute-step.ts";

/** Does the jobs that work computed fields out, part by part. */
export const computeHandler = (context: DoorContext): JobHandler =>
  stepwise(() => context.write((scope) => computeStep(scope, context.dialect)));
