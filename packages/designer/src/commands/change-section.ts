import type { FormSection } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { setKeys } from "./set-keys.ts";
import { splitPlace } from "./split-place.ts";

export type SectionChange = { readonly [K in keyof Omit<FormSection, "id" | "items">]?: FormSection[K] | undefined };

/** Changes a section; items that are wider than its new columns become as wide as it is. */
export function changeSection(form: string, place: string, change: SectionChange): Command {
  const at = splitPlace(place);
  return {
    name: "changeSection",
    what: at.section,
    merge: `section ${form} ${place} ${Object.keys(change).join(" ")}`,
    apply(draft) {
      const section = findSection(draft.form[form], at);
      if (!section) return;
      setKeys(section, castDraft(change));
      for (const item of section.items) {
        if ((item.span ?? 1) > (section.columns ?? 2)) item.span = section.columns ?? 2;
        if (item.span === 1) delete item.span;
      }
    },
  };
}
