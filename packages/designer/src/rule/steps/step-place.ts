/** Where a step stands: the lane ("" for the rule's own, else "<step id>/<branch id>") and the index in it. */
export interface StepPlace {
  readonly lane: string;
  readonly index: number;
}

/** The lane of one branch of a step. */
export const laneOf = (step: string, branch: string): string => `${step}/${branch}`;
