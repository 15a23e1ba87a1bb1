import type { ConditionDocument } from "../text/condition-document.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { keySchema, nameSchema } from "../set/key.ts";
import type { LocalizedText } from "../text/localized-text.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** What starts a rule. `settings` are declared by the trigger type of that name in `@quoin/automation`. */
export interface TriggerDocument {
  readonly type: string;
  readonly settings?: { readonly [name: string]: unknown };
}

/**
 * One step. `settings` are declared by the action type of that name in `@quoin/automation`.
 * A step that branches holds its steps in `branches`: the first whose `when` holds is taken; a branch without `when` is the rest.
 */
export interface StepDocument {
  readonly id: string;
  readonly type: string;
  readonly labels?: LocalizedText;
  readonly settings?: { readonly [name: string]: unknown };
  readonly branches?: readonly BranchDocument[];
  /** Go on with the next step although this one failed for good. Default false. */
  readonly continueOnError?: boolean;
}

export interface BranchDocument {
  readonly id: string;
  readonly labels?: LocalizedText;
  readonly when?: ConditionDocument;
  readonly steps: readonly StepDocument[];
}

/** Trigger, condition, steps. */
export interface RuleDocument {
  readonly labels?: LocalizedText;
  readonly help?: LocalizedText;
  /** The entity whose records it is about. Required by triggers that are about records. */
  readonly entity?: string;
  readonly trigger: TriggerDocument;
  readonly condition?: ConditionDocument;
  readonly steps: readonly StepDocument[];
  /** Default true. */
  readonly enabled?: boolean;
  readonly extends?: string;
}

const settings = { type: "object", maxProperties: 40 } as const;

export const ruleSchema = {
  type: "object",
  properties: {
    labels: localizedTextSchema,
    help: localizedTextSchema,
    entity: nameSchema,
    trigger: {
      type: "object",
      properties: { type: keySchema, settings },
      required: ["type"],
      additionalProperties: false,
    },
    condition: conditionSlot,
    steps: { type: "array", maxItems: 100, items: { $ref: "#/$defs/step" } },
    enabled: { type: "boolean" },
    extends: { type: "string", maxLength: 130 },
  },
  required: ["trigger", "steps"],
  additionalProperties: false,
  $defs: {
    step: {
      type: "object",
      properties: {
        id: keySchema,
        type: keySchema,
        labels: localizedTextSchema,
        settings,
        branches: {
          type: "array",
          maxItems: 20,
          items: {
            type: "object",
            properties: {
              id: keySchema,
              labels: localizedTextSchema,
              when: conditionSlot,
              steps: { type: "array", maxItems: 100, items: { $ref: "#/$defs/step" } },
            },
            required: ["id", "steps"],
            additionalProperties: false,
          },
        },
        continueOnError: { type: "boolean" },
      },
      required: ["id", "type"],
      additionalProperties: false,
    },
  },
} as const;
