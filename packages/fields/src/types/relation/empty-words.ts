/** What the picker says where it lists nothing, by the state of the search. */
export const emptyWords = {
  idle: "view.type_to_search",
  searching: "view.searching",
  done: "view.nothing_found",
  failed: "view.search_failed",
} as const;
