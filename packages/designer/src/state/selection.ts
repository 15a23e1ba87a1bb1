/**
 * What is selected, everywhere at once. `id`: the place in the form ("main.basic.name") or on the record's page ("@header"),
 * or the key of a field that is not on it.
 */
export type Selection =
  | { readonly kind: "entity" | "form" }
  | { readonly kind: "tab" | "section" | "item" | "part" | "field"; readonly id: string };

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a.kind === b.kind && ("id" in a ? a.id : "") === ("id" in b ? b.id : "");
