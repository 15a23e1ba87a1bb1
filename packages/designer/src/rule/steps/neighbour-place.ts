import type { StepDocument } from "@quoin/definition";
import { laneSteps } from "./change-lane.ts";
import { findStep } from "./find-step.ts";
import { laneOf, type StepPlace } from "./step-place.ts";

type Steps = readonly StepDocument[];
export type Direction = "up" | "down" | "left" | "right";

/** The lanes of the branches beside a lane, in order. */
function lanesBeside(steps: Steps, lane: string): readonly string[] {
  const owner = findStep(steps, lane.split("/")[0] ?? "");
  return owner?.step.branches?.map(({ id }) => laneOf(owner.step.id, id)) ?? [];
}

/**
 * Where a step goes by one key: up and down in its lane, past its ends out of the lane; left and right to the lane beside.
 * The place is meant in the steps without the moved one.
 */
export function neighbourPlace(steps: Steps, id: string, direction: Direction): StepPlace | undefined {
  const at = findStep(steps, id);
  if (!at) return undefined;
  const { lane, index } = at.place;
  if (direction === "up" || direction === "down") {
    const length = laneSteps(steps, lane)?.length ?? 0;
    const next = index + (direction === "up" ? -1 : 1);
    if (next >= 0 && next < length) return { lane, index: next };
    const owner = lane === "" ? undefined : findStep(steps, lane.split("/")[0] ?? "");
    return owner && { lane: owner.place.lane, index: owner.place.index + (direction === "up" ? 0 : 1) };
  }
  const lanes = lanesBeside(steps, lane);
  const beside = lanes[lanes.indexOf(lane) + (direction === "left" ? -1 : 1)];
  if (beside === undefined) return undefined;
  return { lane: beside, index: Math.min(index, laneSteps(steps, beside)?.length ?? 0) };
}
