import type { FormItem } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { setKeys } from "./set-keys.ts";
import { splitPlace } from "./split-place.ts";

export type ItemChange = { readonly [K in keyof Omit<FormItem, "id">]?: FormItem[K] | undefined };

/** Changes what an item of a form says or when it is shown; `undefined` takes a keyword away. */
export function changeItem(form: string, place: string, change: ItemChange): Command {
  const at = splitPlace(place);
  return {
    name: "changeItem",
    what: at.item,
    merge: `item ${form} ${place} ${Object.keys(change).join(" ")}`,
    apply(draft) {
      const item = findSection(draft.form[form], at)?.items.find(({ id }) => id === at.item);
      if (item) setKeys(item, castDraft(change));
    },
  };
}
