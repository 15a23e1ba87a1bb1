import type { DefinitionSet, Kind, LocalizedText } from "@quoin/definition";

/** The label of a document, whatever its kind calls it. */
export function labelsOf(set: DefinitionSet, kind: Kind, key: string): LocalizedText | undefined {
  const document = set[kind][key] as
    | { readonly labels?: LocalizedText; readonly "x-labels"?: LocalizedText }
    | undefined;
  return document?.labels ?? document?.["x-labels"];
}
