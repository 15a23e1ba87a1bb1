import type { FormRelated } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { setKeys } from "./set-keys.ts";

export type RelatedChange = {
  readonly [K in keyof Omit<FormRelated, "id" | "entity" | "field">]?: FormRelated[K] | undefined;
};

/** Changes what a related list is called, which records it shows, their order and sum. */
export function changeRelated(form: string, id: string, change: RelatedChange): Command {
  return {
    name: "changeRelated",
    what: id,
    merge: `related ${form} ${id} ${Object.keys(change).join(" ")}`,
    apply(draft) {
      const list = draft.form[form]?.related?.find((one) => one.id === id);
      if (list) setKeys(list, castDraft(change));
    },
  };
}
