import { fieldChoicesSchema } from "./field-choices-schema.ts";

/** "entity.field" → what was decided. */
export const choicesSchema = {
  type: "object",
  maxProperties: 500,
  additionalProperties: fieldChoicesSchema,
} as const;
