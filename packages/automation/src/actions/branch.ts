import type { BranchAction } from "../define/action-type.ts";

/** Takes the first of its branches whose condition holds for the record now; a branch without one is the rest. */
export const branch: BranchAction = {
  name: "branch",
  icon: "arrows-split",
  effect: "branch",
  settings: [],
  settingsSchema: { properties: {} },
  outputs: ["branch"],
  prepare: () => Promise.resolve({}),
  async choose(step, context) {
    for (const { id, when } of step.branches ?? []) if (when === undefined || (await context.holds(when))) return id;
    return undefined;
  },
};
