import { stepwise } from "../jobs/stepwise.ts";
import type { JobHandler } from "../jobs/jobs.ts";
import type { DoorContext } from "../scope.ts";
import { matchStep } from "./match-step.ts";

/** Does the jobs that make the keys by which records match, part by part. */
export const matchHandler = (context: DoorContext): JobHandler =>
  stepwise(() => context.write((scope) => matchStep(scope, context.dialect)));
