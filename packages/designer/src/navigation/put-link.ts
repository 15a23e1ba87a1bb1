import { mergeNavigation, type NavigationItem } from "@quoin/definition";
import { castDraft } from "immer";
import type { DraftSet } from "../commands/command.ts";
import { freeId } from "./nav-place.ts";

/** Where a link goes: before the one that now has `index` in the merged group. */
export interface NavSpot {
  readonly group: string;
  readonly index: number;
}

/**
 * Puts a link into a merged group, in place: into the document of the link that it comes to stand behind, so that the
 * order is what was asked for also where several packages share the group. Gives its place, or nothing without such a group.
 */
export function putLink(draft: DraftSet, item: NavigationItem, { group: id, index }: NavSpot): string | undefined {
  const group = mergeNavigation(draft.navigation).find((one) => one.id === id);
  if (!group) return undefined;
  const before = group.links[index - 1];
  const after = group.links[index];
  const key = before?.document ?? after?.document ?? group.documents[0] ?? "";
  const items = draft.navigation[key]?.groups.find((one) => one.id === id)?.items;
  if (!items) return undefined;
  const own = freeId(item.id, new Set(items.map((one) => one.id)));
  const at = before ? items.findIndex((one) => one.id === before.item.id) + 1 : 0;
  items.splice(at, 0, castDraft({ ...item, id: own }));
  return `${key}/${id}/${own}`;
}

/** Takes a link out of its document, in place, and gives it. */
export function takeLink(draft: DraftSet, place: string): NavigationItem | undefined {
  const [document = "", group, id] = place.split("/");
  const items = draft.navigation[document]?.groups.find((one) => one.id === group)?.items;
  const index = items?.findIndex((one) => one.id === id) ?? -1;
  return items && index >= 0 ? items.splice(index, 1)[0] : undefined;
}
