import type { DefinitionSet, LocalizedText } from "@quoin/definition";
import type { Command } from "./command.ts";
import { mintId } from "./mint-key.ts";

/** A tab at the end of a form, with a section to drop fields into. */
export function addTab(set: DefinitionSet, form: string, labels: LocalizedText): Command {
  const tabs = set.form[form]?.tabs ?? [];
  const id = mintId(labels, "tab", (one) => tabs.some((tab) => tab.id === one));
  const taken = new Set(tabs.flatMap((tab) => tab.sections.map((section) => section.id)));
  const section = mintId(id, "section", (one) => taken.has(one));
  return {
    name: "addTab",
    what: id,
    select: { kind: "tab", id },
    apply(draft) {
      draft.form[form]?.tabs.push({ id, labels: { ...labels }, sections: [{ id: section, items: [] }] });
    },
  };
}
