import type { DefinitionSet, Kind, LocalizedText } from "@quoin/definition";

/** What a definition is called; a form without words of its own is called after its entity. */
export function labelsOf(
  set: DefinitionSet,
  { kind, key }: { readonly kind: Kind; readonly key: string },
): LocalizedText | undefined {
  const document = set[kind][key];
  if (document === undefined) return undefined;
  const own = "x-labels" in document ? document["x-labels"] : "labels" in document ? document.labels : undefined;
  const form = own ? undefined : set.form[key];
  return kind === "form" && form ? set.entity[form.entity]?.["x-labels"] : own;
}
