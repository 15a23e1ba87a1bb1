import type { StepDocument } from "@quoin/definition";
import { laneOf, type StepPlace } from "./step-place.ts";

export interface StepAt {
  readonly step: StepDocument;
  readonly place: StepPlace;
  /** As runs and trials name it: "0", "2.yes.1". */
  readonly path: string;
  /** JSON pointer in the rule: "/steps/2/branches/0/steps/1". */
  readonly pointer: string;
  readonly depth: number;
  /** 1, 2, 3 … in reading order. */
  readonly number: number;
}

interface Lane {
  readonly lane: string;
  readonly path: string;
  readonly pointer: string;
  readonly depth: number;
}

/** Every step of a rule with its place, in reading order. */
export function walkSteps(steps: readonly StepDocument[]): readonly StepAt[] {
  const found: StepAt[] = [];
  const walk = (inside: readonly StepDocument[], { lane, path, pointer, depth }: Lane): void => {
    for (const [index, step] of inside.entries()) {
      const at = `${pointer}/${index}`;
      found.push({
        step,
        place: { lane, index },
        path: `${path}${index}`,
        pointer: at,
        depth,
        number: found.length + 1,
      });
      for (const [place, branch] of (step.branches ?? []).entries()) {
        walk(branch.steps, {
          lane: laneOf(step.id, branch.id),
          path: `${path}${index}.${branch.id}.`,
          pointer: `${at}/branches/${place}/steps`,
          depth: depth + 1,
        });
      }
    }
  };
  walk(steps, { lane: "", path: "", pointer: "/steps", depth: 0 });
  return found;
}
