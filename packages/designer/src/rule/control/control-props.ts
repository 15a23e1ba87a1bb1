import type { StepDocument } from "@quoin/definition";
import type { RuleSetting } from "../rule-catalog.ts";

/** What the editor of one setting is given. */
export interface ControlProps {
  readonly setting: RuleSetting;
  /** The words for the setting. */
  readonly label: string;
  readonly value: unknown;
  /** `undefined` takes the setting away. */
  readonly onChange: (value: unknown) => void;
  /** The step, where it is a step's setting. */
  readonly step: StepDocument | undefined;
  /** Name of the trigger or action, for words of choices. */
  readonly owner: string;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
}
