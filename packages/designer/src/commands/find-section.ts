import type { FormDocument, FormSection } from "@quoin/definition";

/** The section of a form, `undefined` when it has gone. */
export function findSection(
  form: FormDocument | undefined,
  at: { readonly tab: string; readonly section: string },
): FormSection | undefined {
  return form?.tabs.find(({ id }) => id === at.tab)?.sections.find(({ id }) => id === at.section);
}
