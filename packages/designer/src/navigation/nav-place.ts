import type { MergedGroup, MergedLink } from "@quoin/definition";

/** Names a link of the merged navigation: its document, its group and its own id. */
export const linkPlace = ({ document, group, item }: MergedLink): string => `${document}/${group}/${item.id}`;

/** The group and the index where a link of that place stands. */
export function findLink(
  groups: readonly MergedGroup[],
  place: string,
): { readonly group: MergedGroup; readonly index: number; readonly link: MergedLink } | undefined {
  for (const group of groups) {
    const index = group.links.findIndex((link) => linkPlace(link) === place);
    const link = group.links[index];
    if (link) return { group, index, link };
  }
  return undefined;
}

/** The first id of its kind that is free: "orders", "orders-2". */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
