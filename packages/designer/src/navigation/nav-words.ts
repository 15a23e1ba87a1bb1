import {
  manyLabels,
  type DefinitionSet,
  type Entity,
  type LocalizedText,
  type NavigationItem,
} from "@quoin/definition";

interface Known {
  readonly set: DefinitionSet;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** The entity that a link leads to, by itself or by its view. */
const entityOf = ({ set, entities }: Known, { entity, view }: NavigationItem): Entity | undefined =>
  entities.get(entity ?? (view === undefined ? "" : (set.view[view]?.entity ?? "")));

/** What a link is called: by its own words, else by those of what it leads to. */
export function linkLabels(known: Known, item: NavigationItem): LocalizedText | undefined {
  if (item.labels) return item.labels;
  const view = item.view === undefined ? undefined : known.set.view[item.view]?.labels;
  if (view) return view;
  if (item.dashboard !== undefined) return known.set.dashboard[item.dashboard]?.labels;
  const document = entityOf(known, item)?.document;
  return manyLabels(document);
}

/** The icon of a link: its own, else that of its entity. */
export const linkIcon = (known: Known, item: NavigationItem): string =>
  item.icon ?? entityOf(known, item)?.document["x-icon"] ?? (item.dashboard === undefined ? "square" : "chart-bar");

/** A target as one word, for lists to choose from: "entity/order", "view/order-mine", "dashboard/sales". */
export function targetOf({ entity, view, dashboard }: NavigationItem): string {
  if (dashboard !== undefined) return `dashboard/${dashboard}`;
  return view === undefined ? `entity/${entity ?? ""}` : `view/${view}`;
}

/** A link to a target. A view comes with its entity. */
export function linkTo({ set }: Known, target: string): NavigationItem {
  const [kind = "", key = ""] = target.split("/");
  const id = key.replaceAll("_", "-");
  if (kind === "dashboard") return { id, dashboard: key };
  if (kind === "entity") return { id, entity: key };
  const entity = set.view[key]?.entity;
  return { id, view: key, ...(entity !== undefined && { entity }) };
}
