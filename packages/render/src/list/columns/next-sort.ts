import type { ListSort } from "../state/list-state.ts";

const MOST = 4;

/** What a click on a header does: up, down, off. With `more` it joins the order instead of replacing it. */
export function nextSort(sort: readonly ListSort[], field: string, more: boolean): readonly ListSort[] {
  const own = sort.find((one) => one.field === field);
  const next: ListSort | undefined = !own ? { field } : own.desc ? undefined : { field, desc: true };
  if (!more) return next ? [next] : [];
  if (!own) return next && sort.length < MOST ? [...sort, next] : sort;
  return sort.flatMap((one) => (one.field === field ? (next ?? []) : one));
}
