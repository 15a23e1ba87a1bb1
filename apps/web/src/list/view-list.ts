import type { ViewDocument } from "@quoin/definition";
import type { Me } from "../session/use-me.ts";
import type { Workspace } from "../session/use-workspace.ts";

export interface KeyedView {
  readonly key: string;
  readonly view: ViewDocument;
}

/** The views of an entity that the reader gets, in their order. */
export function viewList({ set }: Workspace, entity: string, me: Me): readonly KeyedView[] {
  const isFor = (roles: readonly string[] | undefined) =>
    roles === undefined ||
    roles.length === 0 ||
    me.abilities.includes("admin") ||
    roles.some((role) => me.roles.includes(role));
  return Object.entries(set.view)
    .filter(([, view]) => view.entity === entity && isFor(view.roles))
    .map(([key, view]) => ({ key, view }))
    .toSorted((a, b) => (a.view.order ?? 100) - (b.view.order ?? 100));
}
