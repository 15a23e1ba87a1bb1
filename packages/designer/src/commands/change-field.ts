import type { FieldSchema } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { setKeys } from "./set-keys.ts";

export interface FieldChange {
  /** Keywords of the property; `undefined` takes one away. */
  readonly schema?: { readonly [keyword: string]: unknown };
  /** Whether the entity's `required` lists it. */
  readonly required?: boolean;
}

/** Changes a field's settings. A list of values that is spelled out beside the options follows them. */
export function changeField(at: { entity: string; field: string }, { schema, required }: FieldChange): Command {
  return {
    name: "changeField",
    what: at.field,
    merge: `field ${at.entity} ${at.field} ${Object.keys(schema ?? {}).join(" ")} ${required ?? ""}`,
    apply(draft) {
      const entity = draft.entity[at.entity];
      const field = entity?.properties[at.field];
      if (!entity || !field) return;
      if (schema)
        setKeys<{ [keyword: string]: unknown }>(castDraft(field as FieldSchema & Record<string, unknown>), schema);
      if (field.enum && field["x-options"]) field.enum = field["x-options"].map(({ id }) => id);
      if (required === undefined) return;
      const others = (entity.required ?? []).filter((key) => key !== at.field);
      const next = required ? [...others, at.field] : others;
      if (next.length > 0) entity.required = next;
      else delete entity.required;
    },
  };
}
