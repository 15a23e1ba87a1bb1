import type { DefinitionSet, FormDocument, LocalizedText } from "@quoin/definition";
import { castDraft } from "immer";
import type { Command } from "./command.ts";
import { mintId } from "./mint-key.ts";

/** Another form of an entity. Its key is the command's `what`. */
export function addForm(
  set: DefinitionSet,
  form: FormDocument,
  labels: LocalizedText | undefined,
): Command & { what: string } {
  const base = `${form.entity.replaceAll("_", "-")}-${form.purpose ?? "record"}`;
  const key = mintId(base, base, (one) => Object.hasOwn(set.form, one));
  return {
    name: "addForm",
    what: key,
    select: { kind: "form" },
    apply(draft) {
      draft.form[key] = castDraft({ ...form, ...(labels && { labels }) });
    },
  };
}
