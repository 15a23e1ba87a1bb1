import type { DefinitionSet, LocalizedText } from "@quoin/definition";

/** A computed field by its words and those of its entity: "Customer · Completeness". */
export const fillName = (
  draft: DefinitionSet,
  { entity, field }: { readonly entity: string; readonly field: string },
  label: (labels: LocalizedText | undefined, fallback: string) => string,
): string => {
  const document = draft.entity[entity];
  return [label(document?.["x-labels"], entity), label(document?.properties[field]?.["x-labels"], field)].join(" · ");
};
