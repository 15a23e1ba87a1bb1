import { parseCondition } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { readColumns } from "./column-words.ts";
import type { ListSearchWords } from "./list-search.ts";
import type { ListState } from "./list-state.ts";
import { readSort } from "./sort-words.ts";

export interface ReadListSearch {
  readonly state: ListState;
  /** The address has a filter that cannot be read; the view's own is used instead. */
  readonly broken: boolean;
}

function readWhere(words: string): { readonly where?: ConditionDocument } | undefined {
  try {
    const found = JSON.parse(words) as ConditionDocument;
    parseCondition(found);
    return found === true ? {} : { where: found };
  } catch {
    return undefined;
  }
}

/** The state that an address asks for, over what its view says. Never throws. */
export function readListSearch(words: ListSearchWords, base: ListState): ReadListSearch {
  const read = words.where === undefined ? undefined : readWhere(words.where);
  const broken = words.where !== undefined && read === undefined;
  return {
    broken,
    state: {
      ...base,
      type: words.type === "board" || words.type === "table" ? words.type : base.type,
      where: read ? read.where : base.where,
      search: words.q ?? base.search,
      sort: words.sort === undefined ? base.sort : readSort(words.sort),
      group: words.group === undefined ? base.group : words.group === "none" ? undefined : words.group,
      columns: words.columns === undefined ? base.columns : readColumns(words.columns, base.columns),
      bin: words.bin ?? base.bin,
    },
  };
}
