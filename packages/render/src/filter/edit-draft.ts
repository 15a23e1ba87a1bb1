import { type DraftGroup, draftId, type DraftNode } from "./draft-condition.ts";

/** A copy of a draft in which the node with this id is another, or gone. */
export function replaceNode(group: DraftGroup, id: string, next: DraftNode | undefined): DraftGroup {
  const items = group.items.flatMap((item): readonly DraftNode[] => {
    if (item.id === id) return next ? [next] : [];
    if (item.kind === "group") return [replaceNode(item, id, next)];
    if (item.kind === "related") {
      const inner = item.inner.id === id && next?.kind === "group" ? next : replaceNode(item.inner, id, next);
      return [{ ...item, inner }];
    }
    return [item];
  });
  return { ...group, items };
}

/** A line that asks for everything still. */
export const newRow = (field?: string): DraftNode => ({
  id: draftId(),
  kind: "row",
  ...(field !== undefined && { field }),
});

export const newGroup = (join: "all" | "any"): DraftGroup => ({
  id: draftId(),
  kind: "group",
  join,
  items: [newRow()],
});

export const newRelated = (ref: string): DraftNode => ({
  id: draftId(),
  kind: "related",
  ref,
  negated: false,
  inner: { id: draftId(), kind: "group", join: "all", items: [] },
});
