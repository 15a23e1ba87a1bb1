import { type DefinitionSet, type EntityDocument, type FieldOption, sameJson } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { addOption } from "../inspector/edit-options.ts";
import type { FieldPlace } from "./settle-field.ts";

/**
 * The entity's document with options of these names for a field, in the language in which they are read. Those that a new choice
 * begins with go, where nobody has named or published them.
 */
export function makeOptions(
  { entity, field }: FieldPlace,
  { names, language }: { readonly names: readonly string[]; readonly language: string },
  { published, draft }: { readonly published: DefinitionSet; readonly draft: DefinitionSet },
): EntityDocument | undefined {
  const document = draft.entity[entity];
  const schema = document?.properties[field];
  if (document === undefined || schema === undefined) return undefined;
  const known = new Set(published.entity[entity]?.properties[field]?.["x-options"]?.map(({ id }) => id));
  const first: readonly FieldOption[] = fieldType(schema["x-type"]).initial["x-options"] ?? [];
  const untouched = (option: FieldOption): boolean =>
    !known.has(option.id) &&
    first.some(
      ({ id, "x-labels": labels }) => id === option.id && sameJson(labels ?? null, option["x-labels"] ?? null),
    );
  const kept = (schema["x-options"] ?? []).filter((option) => !untouched(option));
  const options = names.reduce<readonly FieldOption[]>((some, name) => addOption(some, { [language]: name }), kept);
  return { ...document, properties: { ...document.properties, [field]: { ...schema, "x-options": options } } };
}
