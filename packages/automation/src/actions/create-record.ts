import { AppError, type FieldValueDocument, fieldValueSchema } from "@quoin/definition";
import type { RecordAction } from "../define/action-type.ts";
import { fitValues } from "../engine/fit-values.ts";
import { resolveValues } from "../engine/resolve-values.ts";

interface Settings {
  readonly entity: string;
  readonly values: Readonly<Record<string, FieldValueDocument>>;
}

/** Creates a record of any entity. */
export const createRecord: RecordAction = {
  name: "create-record",
  icon: "plus",
  effect: "record",
  settings: [
    { name: "entity", control: "entity", required: true },
    { name: "values", control: "values", required: true },
  ],
  settingsSchema: {
    properties: {
      entity: { type: "string", maxLength: 48 },
      values: { type: "object", additionalProperties: fieldValueSchema, maxProperties: 100 },
    },
    required: ["entity", "values"],
  },
  outputs: ["id"],
  writes(step) {
    const { entity, values } = step.settings as unknown as Settings;
    return Object.keys(values).map((field) => ({ entity, field }));
  },
  async prepare(step, context) {
    const { entity: key, values } = step.settings as unknown as Settings;
    const entity = context.published.entities.get(key);
    if (!entity) throw new AppError("invalid_definition", `There is no entity "${key}".`);
    return {
      entity: key,
      values: fitValues(await resolveValues(values, context, entity), entity, context.actor.timeZone),
    };
  },
  change(input) {
    const { entity, values } = input as { entity: string; values: Record<string, unknown> };
    const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    return { op: "create", entity, values: present };
  },
  output: ({ entity }, id) => ({ entity, id }),
};
