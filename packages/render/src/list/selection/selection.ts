/** Which rows are chosen: some by id, or all that match but a few. `anchor` is where a range begins. */
export type Selection =
  | { readonly mode: "some"; readonly ids: ReadonlySet<string>; readonly anchor?: string | undefined }
  | { readonly mode: "all"; readonly except: ReadonlySet<string>; readonly anchor?: string | undefined };

export const NOTHING_SELECTED: Selection = { mode: "some", ids: new Set() };
export const ALL_SELECTED: Selection = { mode: "all", except: new Set() };

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.mode === "all" ? !selection.except.has(id) : selection.ids.has(id);

const withId = (set: ReadonlySet<string>, id: string, present: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  if (present) next.add(id);
  else next.delete(id);
  return next;
};

const choose = (selection: Selection, id: string, chosen: boolean): Selection =>
  selection.mode === "all"
    ? { ...selection, except: withId(selection.except, id, !chosen) }
    : { ...selection, ids: withId(selection.ids, id, chosen) };

/** Chooses a row or lets it go; later ranges begin here. */
export const toggleRow = (selection: Selection, id: string): Selection => ({
  ...choose(selection, id, !isSelected(selection, id)),
  anchor: id,
});

/** Gives all rows between the anchor and `id` the state that the anchor has; without an anchor, toggles. `listed` is the rows as they stand. */
export function selectRange(selection: Selection, id: string, listed: readonly string[]): Selection {
  const from = selection.anchor === undefined ? -1 : listed.indexOf(selection.anchor);
  const to = listed.indexOf(id);
  if (from < 0 || to < 0) return toggleRow(selection, id);
  const chosen = isSelected(selection, selection.anchor ?? id);
  const [low, high] = from < to ? [from, to] : [to, from];
  return listed.slice(low, high + 1).reduce((so, one) => choose(so, one, chosen), selection);
}

/** All rows that are loaded, or none where they all are chosen already. */
export function toggleLoaded(selection: Selection, listed: readonly string[]): Selection {
  const all = listed.length > 0 && listed.every((id) => isSelected(selection, id));
  return all ? NOTHING_SELECTED : { mode: "some", ids: new Set(listed) };
}

/** How many are chosen. `total` is how many match, as far as it is known. */
export const selectedCount = (selection: Selection, total: number): number =>
  selection.mode === "all" ? Math.max(0, total - selection.except.size) : selection.ids.size;
