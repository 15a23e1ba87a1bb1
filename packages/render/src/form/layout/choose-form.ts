import type { DefinitionSet, FormDocument } from "@quoin/definition";

interface FormWish {
  readonly entity: string;
  readonly purpose: "record" | "create";
  /** The reader's roles; forms of other roles are passed over. */
  readonly roles: readonly string[];
}

const orderOf = ([key, form]: readonly [string, FormDocument]): string =>
  `${String(form.order ?? 100).padStart(9, "0")} ${key}`;

/** The form that serves a reader for a purpose: the lowest `order` of those for their roles. A missing create form falls back to the record form. */
export function chooseForm(set: DefinitionSet, wish: FormWish): FormDocument | undefined {
  const forms = Object.entries(set.form)
    .filter(([, form]) => form.entity === wish.entity)
    .filter(([, form]) => !form.roles || form.roles.some((role) => wish.roles.includes(role)))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map(([, form]) => form);
  const fit = forms.find((form) => (form.purpose ?? "record") === wish.purpose);
  return fit ?? (wish.purpose === "create" ? forms.find((form) => (form.purpose ?? "record") === "record") : undefined);
}
