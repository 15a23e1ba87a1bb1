import { nameSchema } from "../set/key.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { ruledSlot } from "../text/ruled-slot.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** The shape of one of an entity's `x-rules`. */
export const recordRuleSchema = {
  type: "object",
  properties: {
    id: nameSchema,
    "x-labels": localizedTextSchema,
    when: conditionSlot,
    must: ruledSlot,
    message: localizedTextSchema,
    field: nameSchema,
    severity: { enum: ["error", "warning"] },
  },
  required: ["id", "must", "message"],
  additionalProperties: false,
} as const;
