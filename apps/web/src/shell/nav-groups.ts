import type { LocalizedText } from "@quoin/definition";
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
  const groups = new Map<string, { id: string; labels: LocalizedText | undefined; links: NavLink[] }>();
  const documents = Object.values(set.navigation).toSorted((a, b) => (a.order ?? 100) - (b.order ?? 100));
  const placed = new Set<string>();
  for (const group of documents.flatMap((document) => document.groups)) {
    const links = group.items.flatMap((item): NavLink[] => {
      const entity = item.entity === undefined ? undefined : entities.get(item.entity);
      if (item.entity !== undefined && (!entity || !me.permissions[item.entity])) return [];
      if (item.dashboard !== undefined && !set.dashboard[item.dashboard]) return [];
      if (entity) placed.add(entity.key);
      const named =
        entity?.document["x-plural"] ??
        entity?.document["x-labels"] ??
        (item.dashboard ? set.dashboard[item.dashboard]?.labels : undefined);
      const href = entity ? `/e/${entity.key}${item.view ? `?view=${item.view}` : ""}` : `/d/${item.dashboard ?? ""}`;
      return [
        {
          id: item.id,
          labels: item.labels ?? named,
          fallback: item.id,
          icon: item.icon ?? entity?.document["x-icon"] ?? "square",
          href,
        },
      ];
    });
    const known = groups.get(group.id);
    if (known) known.links.push(...links);
    else groups.set(group.id, { id: group.id, labels: group.labels, links });
  }
  const rest = [...entities.values()].filter(
    (entity) => !placed.has(entity.key) && documents.length === 0 && me.permissions[entity.key],
  );
  if (rest.length > 0) {
    const links = rest.map((entity) => ({
      id: entity.key,
      labels: entity.document["x-plural"] ?? entity.document["x-labels"],
      fallback: entity.key,
      icon: entity.document["x-icon"] ?? "square",
      href: `/e/${entity.key}`,
    }));
    groups.set("entities", { id: "entities", labels: undefined, links });
  }
  return [...groups.values()].filter((group) => group.links.length > 0);
}
