import { type LocalizedText, mergeNavigation } from "@quoin/definition";
import type { DraftSet } from "../commands/command.ts";
import { addGroup } from "./nav-commands.ts";
import { putLink } from "./put-link.ts";

/** The group of what was made here, not brought by a template. */
const OWN = "own";

/** Puts a link to a new entity at the end of the navigation, in place. `words` name its group where it is not there yet. */
export function linkEntity(draft: DraftSet, entity: string, words: LocalizedText): void {
  const own = () => mergeNavigation(draft.navigation).find(({ id }) => id === OWN);
  if (!own()) addGroup(OWN, words, "main").apply(draft);
  putLink(draft, { id: entity.replaceAll("_", "-"), entity }, { group: OWN, index: own()?.links.length ?? 0 });
}
