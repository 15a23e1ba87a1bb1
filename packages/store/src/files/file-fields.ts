import type { FieldModel, Model } from "../query/field-model.ts";

const known = new WeakMap<Model, ReadonlyMap<string, readonly FieldModel[]>>();

/** The fields that hold files, by entity; entities without are left out. Made once per version. */
export function fileFields(model: Model): ReadonlyMap<string, readonly FieldModel[]> {
  const made = known.get(model);
  if (made !== undefined) return made;
  const found = new Map<string, readonly FieldModel[]>();
  for (const entity of model.entities.values()) {
    const fields = [...entity.fields.values()].filter(({ type }) => type.holdsFiles === true);
    if (fields.length > 0) found.set(entity.key, fields);
  }
  known.set(model, found);
  return found;
}
