import { sameJson } from "@quoin/definition";
import { writeColumns } from "./column-words.ts";
import type { ListSearchWords } from "./list-search.ts";
import type { ListState } from "./list-state.ts";
import { writeSort } from "./sort-words.ts";

/** The words for an address that `readListSearch` turns back into this state; `base` is what its view says. `whole` leaves nothing to the view. */
export function writeListSearch(state: ListState, base: ListState, { whole = false } = {}): ListSearchWords {
  const differs = (key: "type" | "search" | "bin" | "group"): boolean => whole || state[key] !== base[key];
  const where = state.where ?? true;
  const sort = writeSort(state.sort);
  const columns = writeColumns(state.columns);
  return {
    ...(state.view !== undefined && { view: state.view }),
    ...(differs("type") && { type: state.type }),
    ...((whole || !sameJson(where, base.where ?? true)) && { where: JSON.stringify(where) }),
    ...(differs("search") && (state.search !== "" || base.search !== "") && { q: state.search }),
    ...((whole || sort !== writeSort(base.sort)) && { sort }),
    ...(differs("group") &&
      (state.group !== undefined || base.group !== undefined) && { group: state.group ?? "none" }),
    ...((whole || columns !== writeColumns(base.columns)) && columns !== "" && { columns }),
    ...(state.bin !== base.bin && { bin: state.bin }),
  };
}
