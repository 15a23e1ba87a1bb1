import type { FromSchema } from "json-schema-to-ts";
import { keySchema } from "../set/key.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** Groups of links. Every package brings one under its own name; the shell shows them merged by group id, in `order`. */
export const navigationSchema = {
  type: "object",
  properties: {
    labels: localizedTextSchema,
    order: { type: "integer", description: "Default 100." },
    home: { type: "string", description: "Key of the dashboard that opens first.", maxLength: 64 },
    groups: {
      type: "array",
      maxItems: 30,
      items: {
        type: "object",
        properties: {
          id: keySchema,
          labels: localizedTextSchema,
          hidden: { type: "boolean", description: "Left out with all its links." },
          items: {
            type: "array",
            maxItems: 60,
            items: {
              type: "object",
              properties: {
                id: keySchema,
                labels: localizedTextSchema,
                icon: { type: "string", maxLength: 40 },
                entity: { type: "string", maxLength: 48 },
                view: { type: "string", maxLength: 64 },
                dashboard: { type: "string", maxLength: 64 },
                hidden: { type: "boolean", description: "Left out of the navigation. Its target stays." },
              },
              required: ["id"],
              additionalProperties: false,
            },
          },
        },
        required: ["id", "items"],
        additionalProperties: false,
      },
    },
    extends: { type: "string", maxLength: 130 },
  },
  required: ["groups"],
  additionalProperties: false,
} as const;

export type NavigationDocument = FromSchema<typeof navigationSchema>;
export type NavigationGroup = NavigationDocument["groups"][number];
export type NavigationItem = NavigationGroup["items"][number];
