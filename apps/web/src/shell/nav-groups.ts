import { manyLabels, type LocalizedText, mergeNavigation } from "@quoin/definition";
import type { Me } from "../session/use-me.ts";
import type { Workspace } from "../session/use-workspace.ts";

export interface NavLink {
  readonly id: string;
  readonly labels: LocalizedText | undefined;
  readonly fallback: string;
  readonly icon: string;
  readonly href: string;
}

export interface NavGroup {
  readonly id: string;
  readonly labels: LocalizedText | undefined;
  readonly links: readonly NavLink[];
}

/** The navigation of all packages as one: groups of the same id merged, in order, without what the reader may not see. */
export function navGroups({ set, entities }: Workspace, me: Me): readonly NavGroup[] {
  const groups = mergeNavigation(set.navigation).flatMap((group): NavGroup[] => {
    const links = group.links.flatMap(({ document, item }): NavLink[] => {
      const key = item.entity ?? (item.view === undefined ? undefined : set.view[item.view]?.entity);
      const entity = key === undefined ? undefined : entities.get(key);
      if (group.hidden || item.hidden) return [];
      if (key !== undefined && (!entity || !me.permissions[key])) return [];
      if (item.dashboard !== undefined && !set.dashboard[item.dashboard]) return [];
      const named =
        (item.view === undefined ? undefined : set.view[item.view]?.labels) ??
        manyLabels(entity?.document) ??
        (item.dashboard ? set.dashboard[item.dashboard]?.labels : undefined);
      const href = entity ? `/e/${entity.key}${item.view ? `?view=${item.view}` : ""}` : `/d/${item.dashboard ?? ""}`;
      return [
        {
          id: `${document}/${group.id}/${item.id}`,
          labels: item.labels ?? named,
          fallback: item.id,
          icon: item.icon ?? entity?.document["x-icon"] ?? "square",
          href,
        },
      ];
    });
    return links.length > 0 ? [{ id: group.id, labels: group.labels, links }] : [];
  });
  // A workspace without any navigation shows everything that there is.
  const rest =
    Object.keys(set.navigation).length > 0 ? [] : [...entities.values()].filter(({ key }) => me.permissions[key]);
  if (rest.length > 0) {
    const links = rest.map((entity) => ({
      id: entity.key,
      labels: manyLabels(entity.document),
      fallback: entity.key,
      icon: entity.document["x-icon"] ?? "square",
      href: `/e/${entity.key}`,
    }));
    return [{ id: "entities", labels: undefined, links }];
  }
  return groups;
}
