import type { DefinitionSet, FieldSchema, LocalizedText } from "@quoin/definition";
import { castDraft } from "immer";
import type { Spot } from "../state/spot.ts";
import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { initialSchema } from "./initial-schema.ts";
import { itemIds } from "./item-ids.ts";
import { mintId, mintName } from "./mint-key.ts";

interface NewField {
  readonly entity: string;
  /** Name of the field type. */
  readonly type: string;
  readonly labels: LocalizedText;
  /** Put on this form there. Without it the field only exists. */
  readonly form?: string | undefined;
  readonly spot?: Spot | undefined;
  /** Over what the type begins with: a copy's settings, the entity that a relation points at. */
  readonly schema?: Partial<FieldSchema> | undefined;
}

/** A new field of a type, on the form at once. */
export function addField(set: DefinitionSet, { entity, type, labels, form, spot, schema }: NewField): Command {
  const properties = set.entity[entity]?.properties ?? {};
  const key = mintName(labels, "field", (name) => Object.hasOwn(properties, name));
  const document: FieldSchema = { ...initialSchema(set, entity, type), ...schema, "x-labels": labels };
  const taken = itemIds(form === undefined ? undefined : set.form[form]);
  const item = mintId(key, "item", (id) => taken.has(id));
  return {
    name: "addField",
    what: key,
    select:
      spot && form !== undefined
        ? { kind: "item", id: `${spot.tab}.${spot.section}.${item}` }
        : { kind: "field", id: key },
    apply(draft) {
      const owner = draft.entity[entity];
      if (!owner) return;
      owner.properties[key] = castDraft(document);
      const section = spot && form !== undefined ? findSection(draft.form[form], spot) : undefined;
      if (spot) section?.items.splice(spot.index, 0, { id: item, field: key });
    },
  };
}
