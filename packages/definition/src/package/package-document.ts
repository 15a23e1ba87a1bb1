import type { FromSchema } from "json-schema-to-ts";
import { keySchema } from "../set/key.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** `template.json`: the manifest of a package of definitions. */
export const packageSchema = {
  type: "object",
  properties: {
    name: keySchema,
    version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
    title: localizedTextSchema,
    description: localizedTextSchema,
    industry: { type: "string", maxLength: 60 },
    icon: { type: "string", maxLength: 40 },
    requires: { type: "object", additionalProperties: { type: "string", maxLength: 40 } },
    languages: { type: "array", items: { type: "string", maxLength: 20 }, minItems: 1 },
  },
  required: ["name", "version", "title", "languages"],
  additionalProperties: false,
} as const;

export type PackageDocument = FromSchema<typeof packageSchema>;
