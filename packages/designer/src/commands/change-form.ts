import type { FormDocument } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { setKeys } from "./set-keys.ts";

export type FormChange = { readonly [K in keyof Omit<FormDocument, "tabs" | "entity">]?: FormDocument[K] | undefined };

/** Changes what a form is called, what it is for and whom it is for. */
export function changeForm(form: string, change: FormChange): Command {
  return {
    name: "changeForm",
    what: form,
    merge: `form ${form} ${Object.keys(change).join(" ")}`,
    apply(draft) {
      const document = draft.form[form];
      if (document) setKeys(document, castDraft(change));
    },
  };
}
