import type { FormDocument } from "@quoin/definition";

/** Every id that a form's items have. Items keep their id when they move, so it is free in all of the form. */
export const itemIds = (form: FormDocument | undefined): ReadonlySet<string> =>
  new Set(form?.tabs.flatMap((tab) => tab.sections.flatMap((section) => section.items.map(({ id }) => id))) ?? []);
