import type { FormDocument } from "@quoin/definition";

export interface FoundItem {
  readonly tab: string;
  readonly section: string;
  readonly item: string;
}

/** Where a form shows a field, or `undefined` where it does not. */
export function findField(form: FormDocument, field: string): FoundItem | undefined {
  for (const tab of form.tabs) {
    for (const section of tab.sections) {
      const item = section.items.find((one) => one.field === field);
      if (item) return { tab: tab.id, section: section.id, item: item.id };
    }
  }
  return undefined;
}
