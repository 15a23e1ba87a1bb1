import { stepwise } from "../jobs/stepwise.ts";
import type { JobHandler } from "../jobs/jobs.ts";
import type { DoorContext } from "../scope.ts";
import { searchStep } from "./search-step.ts";

/** Does the jobs that index records anew, part by part. */
export const searchHandler = (context: DoorContext): JobHandler =>
  stepwise(() => context.write((scope) => searchStep(scope, context.dialect)));
