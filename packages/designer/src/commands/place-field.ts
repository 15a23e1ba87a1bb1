import type { DefinitionSet } from "@quoin/definition";
import type { Spot } from "../state/spot.ts";
import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { itemIds } from "./item-ids.ts";
import { mintId } from "./mint-key.ts";

/** Puts a field that exists on a form. */
export function placeField(set: DefinitionSet, at: { form: string; field: string; spot: Spot }): Command {
  const { form, field, spot } = at;
  const taken = itemIds(set.form[form]);
  const id = mintId(field, "item", (one) => taken.has(one));
  return {
    name: "placeField",
    what: field,
    select: { kind: "item", id: `${spot.tab}.${spot.section}.${id}` },
    apply(draft) {
      findSection(draft.form[form], spot)?.items.splice(spot.index, 0, { id, field });
    },
  };
}
