import type { FromSchema } from "json-schema-to-ts";
import { nameSchema } from "../set/key.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { localizedTextSchema } from "../text/localized-text.ts";

/** What a role may do besides records. "admin" is everything; "reveal" is looking at masked values whole, which the log keeps. */
export const ABILITIES = ["admin", "design", "users", "import", "export", "bulk", "reveal", "log"] as const;

export type Ability = (typeof ABILITIES)[number];

/** "none": not there at all. "mask": seen with its middle hidden, never filtered, sorted or searched. "read". "edit". */
export const FIELD_ACCESS = ["none", "mask", "read", "edit"] as const;

export type FieldAccess = (typeof FIELD_ACCESS)[number];

/**
 * A role. A person's roles add up; what no role grants is denied.
 * An action is `true`, `false` or a condition over the rows it holds for.
 */
export const roleSchema = {
  type: "object",
  properties: {
    labels: localizedTextSchema,
    help: localizedTextSchema,
    abilities: { type: "array", items: { enum: ABILITIES }, uniqueItems: true },
    entities: {
      type: "object",
      propertyNames: nameSchema,
      additionalProperties: {
        type: "object",
        properties: {
          create: { type: "boolean" },
          read: conditionSlot,
          update: conditionSlot,
          delete: conditionSlot,
          fields: {
            type: "object",
            description: 'Access per field; "*" is the default for those not named. Missing "*": edit.',
            additionalProperties: { enum: FIELD_ACCESS },
          },
        },
        additionalProperties: false,
      },
    },
    extends: { type: "string", maxLength: 130 },
  },
  additionalProperties: false,
} as const;

export type RoleDocument = FromSchema<typeof roleSchema>;
export type RoleEntity = NonNullable<RoleDocument["entities"]>[string];
