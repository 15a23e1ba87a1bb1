import type { StepDocument } from "@quoin/definition";
import { laneOf } from "./step-place.ts";

type Steps = readonly StepDocument[];

/** The same steps with one lane replaced by what `change` makes of it. Lanes that are not on the way keep their identity. */
export function changeLane(steps: Steps, lane: string, change: (steps: Steps) => Steps): Steps {
  if (lane === "") return change(steps);
  let changed = false;
  const next = steps.map((step) => {
    if (!step.branches) return step;
    let own = false;
    const branches = step.branches.map((branch) => {
      const inside =
        laneOf(step.id, branch.id) === lane ? change(branch.steps) : changeLane(branch.steps, lane, change);
      if (inside === branch.steps) return branch;
      own = true;
      return { ...branch, steps: inside };
    });
    if (!own) return step;
    changed = true;
    return { ...step, branches };
  });
  return changed ? next : steps;
}

/** The steps of one lane. */
export function laneSteps(steps: Steps, lane: string): Steps | undefined {
  let found: Steps | undefined;
  changeLane(steps, lane, (inside) => {
    found = inside;
    return inside;
  });
  return found;
}
