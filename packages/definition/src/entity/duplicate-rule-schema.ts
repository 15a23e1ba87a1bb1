import { nameSchema } from "../set/key.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { localizedTextSchema } from "../text/localized-text.ts";
import { MATCH_METHODS } from "./match-method.ts";

/** The shape of one rule of `x-duplicates`. */
export const duplicateRuleSchema = {
  type: "object",
  properties: {
    id: nameSchema,
    "x-labels": localizedTextSchema,
    on: {
      type: "array",
      minItems: 1,
      maxItems: 4,
      items: {
        type: "object",
        properties: { field: nameSchema, by: { enum: MATCH_METHODS } },
        required: ["field", "by"],
        additionalProperties: false,
      },
    },
    act: { enum: ["warn", "block"] },
    where: conditionSlot,
    import: { enum: ["create", "skip", "update"] },
    tells: { enum: ["exists", "owner"] },
  },
  required: ["id", "on", "act"],
  additionalProperties: false,
} as const;
