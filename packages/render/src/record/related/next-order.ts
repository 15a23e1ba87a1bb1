import { nextSort } from "../../list/columns/next-sort.ts";
import type { ListSort } from "../../list/state/list-state.ts";

/** What a click on a head does: up, down, and back to the list's own order. Where that is the same again, it turns round, so that each click does something. */
export function nextOrder(
  { sort, own }: { readonly sort: readonly ListSort[]; readonly own: readonly ListSort[] },
  path: string,
  more: boolean,
): readonly ListSort[] {
  const next = nextSort(sort, path, more);
  if (next.length > 0) return next;
  const [first] = own;
  return first?.field === path && first.desc === true ? [{ field: path, desc: false }] : own;
}
