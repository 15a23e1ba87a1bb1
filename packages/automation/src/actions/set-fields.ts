import { AppError, type FieldValueDocument, fieldValueSchema } from "@quoin/definition";
import type { RecordAction } from "../define/action-type.ts";
import { fitValues } from "../engine/fit-values.ts";
import { recordOf } from "../engine/record-of.ts";
import { resolveValues } from "../engine/resolve-values.ts";

interface Settings {
  readonly relation?: string;
  readonly values: Readonly<Record<string, FieldValueDocument>>;
}

/** Sets fields of the run's record, or of a record that it points at. */
export const setFields: RecordAction = {
  name: "set-fields",
  icon: "pencil",
  effect: "record",
  settings: [
    { name: "relation", control: "relation" },
    { name: "values", control: "values", required: true },
  ],
  settingsSchema: {
    properties: {
      relation: { type: "string", maxLength: 48 },
      values: { type: "object", additionalProperties: fieldValueSchema, minProperties: 1, maxProperties: 100 },
    },
    required: ["values"],
  },
  outputs: ["id"],
  writes(step, entity) {
    const { relation, values } = step.settings as unknown as Settings;
    const through = relation ? { relation } : {};
    return entity ? Object.keys(values).map((field) => ({ entity, ...through, field })) : [];
  },
  async prepare(step, context) {
    const { relation, values } = step.settings as unknown as Settings;
    const target = recordOf(context, relation);
    if (!target) return { skipped: "empty_relation", relation };
    const entity = context.published.entities.get(target.entity);
    if (!entity) throw new AppError("invalid_definition", `There is no entity "${target.entity}".`);
    return {
      ...target,
      values: fitValues(await resolveValues(values, context, entity), entity, context.actor.timeZone),
    };
  },
  change(input) {
    if (input["skipped"]) return undefined;
    const { entity, id, values } = input as { entity: string; id: string; values: Record<string, unknown> };
    return { op: "update", entity, id, values };
  },
  output: ({ skipped, id }) => (skipped ? { skipped } : { id }),
};
