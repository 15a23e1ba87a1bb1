import {
  type LocalizedText,
  mergeNavigation,
  type NavigationGroup,
  type NavigationItem,
  type NavigationDocument,
} from "@quoin/definition";
import { castDraft } from "immer";
import type { Command, DraftSet } from "../commands/command.ts";
import { setKeys } from "../commands/set-keys.ts";
import { findLink, freeId } from "./nav-place.ts";
import { type NavSpot, putLink, takeLink } from "./put-link.ts";

type LinkChange = { readonly [K in keyof Omit<NavigationItem, "id">]?: NavigationItem[K] | undefined };
type GroupChange = { readonly [K in keyof Omit<NavigationGroup, "id" | "items">]?: NavigationGroup[K] | undefined };

/** A new link in a group. */
export const addLink = (item: NavigationItem, spot: NavSpot): Command => ({
  name: "addLink",
  what: item.id,
  apply: (draft) => void putLink(draft, item, spot),
});

/** Moves a link to before the one that now has the spot's index, in its group or in another. */
export const moveLink = (place: string, { group, index }: NavSpot): Command => ({
  name: "moveLink",
  what: place.split("/")[2] ?? place,
  apply(draft) {
    const groups = mergeNavigation(draft.navigation);
    const from = findLink(groups, place);
    if (!from || !groups.some(({ id }) => id === group)) return;
    const item = takeLink(draft, place);
    if (item) putLink(draft, item, { group, index: from.group.id === group && index > from.index ? index - 1 : index });
  },
});

/** Changes what a link is called, its icon, where it leads and whether it is shown. */
export const changeLink = (place: string, change: LinkChange): Command => ({
  name: "changeLink",
  what: place.split("/")[2] ?? place,
  merge: `link ${place} ${Object.keys(change).join(" ")}`,
  apply(draft) {
    const [document = "", group, id] = place.split("/");
    const item = draft.navigation[document]?.groups.find((one) => one.id === group)?.items.find((one) => one.id === id);
    if (item) setKeys(item, castDraft(change));
  },
});

/** Takes a link out of the navigation. What it leads to stays. */
export const removeLink = (place: string): Command => ({
  name: "removeLink",
  what: place.split("/")[2] ?? place,
  apply: (draft) => void takeLink(draft, place),
});

/** A new group at the end. A workspace without a navigation gets one. */
export const addGroup = (id: string, labels: LocalizedText, first: string): Command => ({
  name: "addGroup",
  what: id,
  apply(draft) {
    const groups = mergeNavigation(draft.navigation);
    const last = groups.at(-1)?.documents[0];
    const key = last ?? Object.keys(draft.navigation)[0] ?? first;
    draft.navigation[key] ??= { groups: [] };
    const own = freeId(id, new Set(groups.map((group) => group.id)));
    draft.navigation[key].groups.push({ id: own, labels: { ...labels }, items: [] });
  },
});

/** Changes what a group is called and whether it is shown: its first part decides. */
export const changeGroup = (id: string, change: GroupChange): Command => ({
  name: "changeGroup",
  what: id,
  merge: `group ${id} ${Object.keys(change).join(" ")}`,
  apply(draft) {
    const document = mergeNavigation(draft.navigation).find((group) => group.id === id)?.documents[0];
    const group = draft.navigation[document ?? ""]?.groups.find((one) => one.id === id);
    if (group) setKeys(group, castDraft(change));
  },
});

/** Takes a group with all its links out of the navigation. */
export const removeGroup = (id: string): Command => ({
  name: "removeGroup",
  what: id,
  apply: (draft) => void takeGroup(draft, id),
});

/**
 * Moves a group to before the one that now has `index`. Its parts from several documents become one, in the document of
 * the group that it comes to stand behind: only so is its place what was asked for.
 */
export const moveGroup = (id: string, index: number): Command => ({
  name: "moveGroup",
  what: id,
  apply(draft) {
    const groups = mergeNavigation(draft.navigation);
    const from = groups.findIndex((group) => group.id === id);
    if (from < 0 || index === from || index === from + 1) return;
    const rest = groups.filter((group) => group.id !== id);
    const to = index > from ? index - 1 : index;
    const whole = takeGroup(draft, id);
    const [before, after] = [rest[to - 1], rest[to]];
    const key = before?.documents[0] ?? after?.documents[0];
    const document = key === undefined ? undefined : draft.navigation[key];
    if (!whole || !document) return;
    const at = before ? document.groups.findIndex((group) => group.id === before.id) + 1 : 0;
    document.groups.splice(at, 0, whole);
  },
});

/** Which dashboard opens first. */
export const changeHome = (home: string | undefined): Command => ({
  name: "changeHome",
  apply(draft) {
    const ordered = Object.values(draft.navigation).toSorted((a, b) => (a.order ?? 100) - (b.order ?? 100));
    for (const [index, document] of ordered.entries()) {
      if (home === undefined) delete document.home;
      else if (index === 0) document.home = home;
    }
  },
});

function takeGroup(draft: DraftSet, id: string): DraftSet["navigation"][string]["groups"][number] | undefined {
  const ordered = Object.values(draft.navigation).toSorted((a, b) => (a.order ?? 100) - (b.order ?? 100));
  const parts = ordered.flatMap((document) => document.groups.filter((group) => group.id === id));
  const [head] = parts;
  if (!head) return undefined;
  const items: NavigationDocument["groups"][number]["items"] = parts.flatMap((part) => part.items);
  const taken = new Set<string>();
  const whole = {
    ...head,
    items: items.map((item) => {
      const own = freeId(item.id, taken);
      taken.add(own);
      return { ...item, id: own };
    }),
  };
  for (const document of ordered) document.groups = document.groups.filter((group) => group.id !== id);
  return castDraft(whole);
}
