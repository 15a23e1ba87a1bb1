import type { StepDocument } from "@quoin/definition";
import type { CatalogAction } from "../rule-catalog.ts";
import { emptySetting } from "./empty-setting.ts";
import { freshId } from "./step-ids.ts";

/** A step as the menu adds it: its required settings begin empty, and branching begins with one branch and the rest. */
export function newStep(action: CatalogAction, taken: ReadonlySet<string>): StepDocument {
  const settings = Object.fromEntries(
    action.settings.filter(({ required }) => required).map(({ name, control }) => [name, emptySetting(control)]),
  );
  return {
    id: freshId(action.name, taken),
    type: action.name,
    ...(action.settings.length > 0 && { settings }),
    ...(action.effect === "branch" && {
      branches: [
        { id: "yes", when: true, steps: [] },
        { id: "no", steps: [] },
      ],
    }),
  };
}
