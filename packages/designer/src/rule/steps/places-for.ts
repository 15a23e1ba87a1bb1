import type { StepDocument } from "@quoin/definition";
import { applyStepCommand } from "./apply-step-command.ts";
import { laneSteps } from "./change-lane.ts";
import { findStep } from "./find-step.ts";
import { laneOf, type StepPlace } from "./step-place.ts";
import { walkSteps } from "./walk-steps.ts";

export interface PlaceOffer {
  readonly to: StepPlace;
  /** The step that it would come behind; undefined: first in the lane. */
  readonly after: StepDocument | undefined;
  readonly lane: string;
}

/** Every place that a step may be moved to, in reading order, without the one where it is. */
export function placesFor(steps: readonly StepDocument[], id: string): readonly PlaceOffer[] {
  const at = findStep(steps, id);
  const rest = at && applyStepCommand(steps, { do: "remove", id })?.steps;
  if (!at || !rest) return [];
  const lanes = [
    "",
    ...walkSteps(rest).flatMap(({ step }) => (step.branches ?? []).map((branch) => laneOf(step.id, branch.id))),
  ];
  return lanes.flatMap((lane) => {
    const inside = laneSteps(rest, lane) ?? [];
    return [undefined, ...inside].flatMap((after, index) =>
      lane === at.place.lane && index === at.place.index ? [] : [{ to: { lane, index }, after, lane }],
    );
  });
}
