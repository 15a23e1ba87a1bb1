import type { FromSchema } from "json-schema-to-ts";
import { fieldPathSchema, keySchema, nameSchema } from "../set/key.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** A page of tiles, each an aggregate or a short list over one entity. */
export const dashboardSchema = {
  type: "object",
  properties: {
    labels: localizedTextSchema,
    roles: { type: "array", items: keySchema },
    tiles: {
      type: "array",
      maxItems: 40,
      items: {
        type: "object",
        properties: {
          id: keySchema,
          labels: localizedTextSchema,
          type: { enum: ["number", "bars", "funnel", "list"] },
          entity: nameSchema,
          where: conditionSlot,
          aggregate: { enum: ["count", "sum", "avg", "min", "max"], description: "Default count." },
          field: nameSchema,
          group: fieldPathSchema,
          bucket: { enum: ["day", "week", "month", "quarter", "year"] },
          columns: { type: "array", items: fieldPathSchema, maxItems: 6 },
          sort: { type: "string", maxLength: 150 },
          limit: { type: "integer", minimum: 1, maximum: 50 },
          span: { type: "integer", minimum: 1, maximum: 4 },
          view: keySchema,
        },
        required: ["id", "type", "entity"],
        additionalProperties: false,
      },
    },
    extends: { type: "string", maxLength: 130 },
  },
  required: ["tiles"],
  additionalProperties: false,
} as const;

export type DashboardDocument = FromSchema<typeof dashboardSchema>;
export type DashboardTile = DashboardDocument["tiles"][number];
