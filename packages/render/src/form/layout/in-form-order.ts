import type { FormDocument } from "@quoin/definition";

/** Keys of fields in the order in which a form shows them; those that it does not show follow as they come. */
export function inFormOrder(form: FormDocument, keys: readonly string[]): readonly string[] {
  const shown = form.tabs.flatMap(({ sections }) =>
    sections.flatMap(({ items }) => items.flatMap(({ field }) => (field === undefined ? [] : [field]))),
  );
  const place = (key: string): number => {
    const at = shown.indexOf(key);
    return at < 0 ? shown.length : at;
  };
  return keys.toSorted((a, b) => place(a) - place(b));
}
