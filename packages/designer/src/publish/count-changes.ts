import type { ChangeGroup } from "./change-groups.ts";

/** How many lines a publish would list: the number of a draft's changes, wherever it is told. */
export function countChanges(groups: readonly ChangeGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}
