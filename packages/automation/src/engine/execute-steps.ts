import type { StepDocument } from "@quoin/definition";
import type { RunContext } from "../define/run-context.ts";
import { actionType } from "./action-type.ts";
import { executeStep, type StepEnd } from "./execute-step.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import type { StepRow } from "./step-rows.ts";

/** How far a run came: to the end, to a step that goes on later, or to one that failed for good. */
export type Progress = { readonly end: "done" } | Exclude<StepEnd, { readonly end: "done" }>;

export interface Walk {
  readonly context: RunContext;
  /** Steps already taken; those that are done are not taken again. */
  readonly taken: Map<string, StepRow>;
}

/** Takes the steps in order, from the first that is not done; branches nest. */
export async function executeSteps(walk: Walk, steps: readonly StepDocument[], prefix = ""): Promise<Progress> {
  for (const [index, step] of steps.entries()) {
    const path = `${prefix}${index}`;
    const before = walk.taken.get(path);
    // It has failed for good and the rule goes on without it: a later step that waits or is tried again does not begin it anew.
    if (before?.status === "failed" && step.continueOnError && before.attempt > 0) continue;
    let output =
      before?.status === "done" && before.output ? (JSON.parse(before.output) as Record<string, unknown>) : undefined;
    if (!output) {
      if (walk.taken.size >= AUTOMATION_LIMITS.steps) return { end: "failed", reason: "too_many_steps" };
      const ended = await executeStep(walk.context, step, { path, attempt: before?.attempt ?? 0, row: before });
      if (ended.end === "failed" && step.continueOnError) continue;
      if (ended.end !== "done") return ended;
      output = ended.output;
    }
    walk.context.data.steps[step.id] = output;
    if (actionType(step.type).effect !== "branch") continue;
    const chosen = step.branches?.find((branch) => branch.id === output["branch"]);
    if (!chosen) continue;
    const inner = await executeSteps(walk, chosen.steps, `${path}.${chosen.id}.`);
    if (inner.end !== "done") return inner;
  }
  return { end: "done" };
}
