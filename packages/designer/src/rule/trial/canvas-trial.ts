import type { CanvasTrial } from "../canvas/rule-canvas.tsx";
import type { TakenStep } from "../layout/taken-path.ts";
import type { RuleTrial } from "./trial-types.ts";

/** The path that a trial took, for the canvas. A step that failed and is passed over is not the end. */
export function canvasTrial(trial: RuleTrial): CanvasTrial {
  const taken = new Map<string, TakenStep>();
  for (const [index, { step, outcome, output }] of trial.steps.entries()) {
    const branch = outcome === "chose" ? ((output?.["branch"] as string | null | undefined) ?? null) : undefined;
    const failed = outcome === "failed";
    taken.set(step, {
      step,
      failed: failed && index === trial.steps.length - 1,
      ...(branch !== undefined && { branch }),
    });
  }
  return { holds: trial.holds, taken, ended: trial.steps.at(-1)?.outcome !== "failed" };
}
