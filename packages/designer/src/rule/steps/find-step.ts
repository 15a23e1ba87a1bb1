import type { StepDocument } from "@quoin/definition";
import { type StepAt, walkSteps } from "./walk-steps.ts";

/** The step of that id and where it stands. */
export const findStep = (steps: readonly StepDocument[], id: string): StepAt | undefined =>
  walkSteps(steps).find(({ step }) => step.id === id);
