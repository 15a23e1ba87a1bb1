import type { DefinitionSet, LocalizedText } from "@quoin/definition";
import type { Spot } from "../state/spot.ts";
import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { itemIds } from "./item-ids.ts";
import { mintId } from "./mint-key.ts";

/** Puts an explaining text between the fields of a form. */
export function placeText(set: DefinitionSet, at: { form: string; text: LocalizedText; spot: Spot }): Command {
  const { form, text, spot } = at;
  const taken = itemIds(set.form[form]);
  const id = mintId("text", "text", (one) => taken.has(one));
  return {
    name: "placeText",
    select: { kind: "item", id: `${spot.tab}.${spot.section}.${id}` },
    apply(draft) {
      findSection(draft.form[form], spot)?.items.splice(spot.index, 0, { id, text: { ...text } });
    },
  };
}
