import type { StepDocument } from "@quoin/definition";
import { applyStepCommand } from "../steps/apply-step-command.ts";
import { findStep } from "../steps/find-step.ts";
import type { StepPlace } from "../steps/step-place.ts";

/** Places and actions as ids of the drag surface; a step goes by its own id. */
export const placeId = ({ lane, index }: StepPlace): string => `place:${index}:${lane}`;

export const newId = (action: string): string => `new:${action}`;

export const actionOf = (item: string): string | undefined => (item.startsWith("new:") ? item.slice(4) : undefined);

export function readPlace(id: string): StepPlace {
  const [, index = "0", lane = ""] = /^place:(\d+):(.*)$/.exec(id) ?? [];
  return { lane, index: Number(index) };
}

/** The place in the steps without the moved one; `undefined` where the step stands already, or which is inside of it. */
export function dropPlace(steps: readonly StepDocument[], id: string, place: StepPlace): StepPlace | undefined {
  const at = findStep(steps, id);
  if (!at) return undefined;
  const after = at.place.lane === place.lane && place.index > at.place.index;
  const to = after ? { ...place, index: place.index - 1 } : place;
  if (to.lane === at.place.lane && to.index === at.place.index) return undefined;
  return applyStepCommand(steps, { do: "move", id, to }) && to;
}
