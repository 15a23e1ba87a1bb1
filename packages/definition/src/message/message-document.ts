import type { FromSchema } from "json-schema-to-ts";
import { nameSchema } from "../set/key.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** Words to send, as Liquid text per language over `record`, `actor` and the run's data. */
export const messageSchema = {
  type: "object",
  properties: {
    labels: localizedTextSchema,
    entity: nameSchema,
    channel: { enum: ["email"] },
    subject: localizedTextSchema,
    body: localizedTextSchema,
    extends: { type: "string", maxLength: 130 },
  },
  required: ["subject", "body"],
  additionalProperties: false,
} as const;

export type MessageDocument = FromSchema<typeof messageSchema>;
