import type { StepDocument } from "@quoin/definition";
import { changeLane, laneSteps } from "./change-lane.ts";
import { findStep } from "./find-step.ts";
import type { StepCommand } from "./step-command.ts";
import type { StepPlace } from "./step-place.ts";

type Steps = readonly StepDocument[];

export interface StepEdit {
  readonly steps: Steps;
  /** Applied to `steps` it gives the steps before. */
  readonly inverse: StepCommand;
}

const put = (steps: Steps, { lane, index }: StepPlace, step: StepDocument): Steps =>
  changeLane(steps, lane, (inside) => inside.toSpliced(index, 0, step));

const takeAway = (steps: Steps, { lane, index }: StepPlace): Steps =>
  changeLane(steps, lane, (inside) => inside.toSpliced(index, 1));

/** Applies an edit. `undefined` where it names a step or lane that is not there, or moves a step into itself. */
export function applyStepCommand(steps: Steps, command: StepCommand): StepEdit | undefined {
  if (command.do === "insert") {
    const { place, step } = command;
    const lane = laneSteps(steps, place.lane);
    if (!lane || place.index < 0 || place.index > lane.length || findStep(steps, step.id)) return undefined;
    return { steps: put(steps, place, step), inverse: { do: "remove", id: step.id } };
  }
  const at = findStep(steps, command.id);
  if (!at) return undefined;
  if (command.do === "replace") {
    if (command.step.id !== command.id && findStep(steps, command.step.id)) return undefined;
    const { lane, index } = at.place;
    return {
      steps: changeLane(steps, lane, (inside) => inside.with(index, command.step)),
      inverse: { do: "replace", id: command.step.id, step: at.step },
    };
  }
  const rest = takeAway(steps, at.place);
  if (command.do === "remove") return { steps: rest, inverse: { do: "insert", place: at.place, step: at.step } };
  const lane = laneSteps(rest, command.to.lane);
  if (!lane || command.to.index < 0 || command.to.index > lane.length) return undefined;
  return { steps: put(rest, command.to, at.step), inverse: { do: "move", id: command.id, to: at.place } };
}
