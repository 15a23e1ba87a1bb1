import type { StepDocument } from "@quoin/definition";
import { walkSteps } from "./walk-steps.ts";

/** The ids that steps of the rule have. */
export const stepIds = (steps: readonly StepDocument[]): Set<string> =>
  new Set(walkSteps(steps).map(({ step }) => step.id));

/** An id that is not taken: the word itself, else with the first free number behind it. */
export function freshId(word: string, taken: ReadonlySet<string>): string {
  if (!taken.has(word)) return word;
  for (let count = 2; ; count += 1) if (!taken.has(`${word}-${count}`)) return `${word}-${count}`;
}
