import type { DefinitionSet, Field, FieldSchema } from "@quoin/definition";
import { fieldType, takesUnique } from "@quoin/fields";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { initialSchema } from "./initial-schema.ts";

const KEPT = ["x-labels", "x-help", "x-required-when", "x-unique", "x-search", "x-sensitive", "x-readonly"] as const;
const KEPT_BY_ROWS = ["x-labels", "x-help", "x-readonly"] as const;

/** Gives a field another type: what all types share stays, and of the rest what the new type knows too. */
export function changeType(set: DefinitionSet, at: { entity: string; field: string }, type: string): Command {
  const old: Readonly<Record<string, unknown>> = { ...set.entity[at.entity]?.properties[at.field] };
  const next = fieldType(type);
  // A table stores nothing that could be unique or searched.
  const shared = next.rows === undefined ? KEPT : KEPT_BY_ROWS;
  const known = new Set<string>([...shared, ...Object.keys(next.settingsSchema.properties)]);
  const kept = Object.fromEntries(Object.entries(old).filter(([keyword]) => known.has(keyword)));
  const { "x-unique": unique, ...rest } = { ...initialSchema(set, at.entity, type), ...kept } as FieldSchema;
  const field: Field = { key: at.field, entity: at.entity, type, schema: rest, required: false, system: false };
  const schema: FieldSchema = unique === true && takesUnique(field) ? { ...rest, "x-unique": true } : rest;
  return {
    name: "changeType",
    what: at.field,
    apply(draft) {
      const entity = draft.entity[at.entity];
      if (entity?.properties[at.field]) entity.properties[at.field] = castDraft(schema);
    },
  };
}
