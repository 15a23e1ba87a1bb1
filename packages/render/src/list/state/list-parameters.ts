import type { ListState } from "./list-state.ts";
import { writeSort } from "./sort-words.ts";

/** The parameters of a REST address that gives just what a list shows: its filter, order and columns. */
export function listParameters(state: ListState, where: ListState["where"] = state.where): URLSearchParams {
  const parameters = new URLSearchParams();
  if (where !== undefined && where !== true) parameters.set("where", JSON.stringify(where));
  if (state.search !== "") parameters.set("search", state.search);
  if (state.sort.length > 0) parameters.set("sort", writeSort(state.sort));
  parameters.set("fields", state.columns.map(({ field }) => field).join(","));
  parameters.set("titles", "true");
  if (state.bin) parameters.set("deleted", "true");
  return parameters;
}
