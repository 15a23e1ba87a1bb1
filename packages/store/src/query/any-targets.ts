import type { FieldModel } from "./field-model.ts";

/** The entities at one of whose records each value of the field points; undefined for fields that point otherwise or nowhere. */
export function anyTargets({ type, field }: Pick<FieldModel, "type" | "field">): readonly string[] | undefined {
  const references = type.references?.(field);
  return references !== undefined && "entities" in references ? references.entities : undefined;
}
