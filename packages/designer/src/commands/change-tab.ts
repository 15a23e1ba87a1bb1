import type { FormTab } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { setKeys } from "./set-keys.ts";

export type TabChange = { readonly [K in keyof Omit<FormTab, "id" | "sections">]?: FormTab[K] | undefined };

/** Changes what a tab is called and when it is shown. */
export function changeTab(form: string, tab: string, change: TabChange): Command {
  return {
    name: "changeTab",
    what: tab,
    merge: `tab ${form} ${tab} ${Object.keys(change).join(" ")}`,
    apply(draft) {
      const found = draft.form[form]?.tabs.find(({ id }) => id === tab);
      if (found) setKeys(found, castDraft(change));
    },
  };
}
