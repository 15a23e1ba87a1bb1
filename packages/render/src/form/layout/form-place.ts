/** Where something stands in a form: ids joined by dots, "main" for a tab, "main.basic" for a section, "main.basic.name" for an item. */
export interface FormPlace {
  readonly kind: "tab" | "section" | "item";
  readonly id: string;
}

/** The place of ids from the outside in: tab, section, item. */
export function placeOf(tab: string, section?: string, item?: string): FormPlace {
  if (section === undefined) return { kind: "tab", id: tab };
  return item === undefined
    ? { kind: "section", id: `${tab}.${section}` }
    : { kind: "item", id: `${tab}.${section}.${item}` };
}
