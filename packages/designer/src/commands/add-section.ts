import type { DefinitionSet, LocalizedText } from "@quoin/definition";
import type { Command } from "./command.ts";
import { mintId } from "./mint-key.ts";

interface NewSection {
  readonly form: string;
  readonly tab: string;
  readonly labels: LocalizedText;
  /** Before the section that has this index. Default: last. */
  readonly index?: number | undefined;
}

/** An empty section of a tab. */
export function addSection(set: DefinitionSet, { form, tab, labels, index }: NewSection): Command {
  const sections = set.form[form]?.tabs.flatMap((one) => one.sections) ?? [];
  const id = mintId(labels, "section", (one) => sections.some((section) => section.id === one));
  return {
    name: "addSection",
    what: id,
    select: { kind: "section", id: `${tab}.${id}` },
    apply(draft) {
      const owner = draft.form[form]?.tabs.find((one) => one.id === tab);
      owner?.sections.splice(index ?? owner.sections.length, 0, { id, labels: { ...labels }, items: [] });
    },
  };
}
