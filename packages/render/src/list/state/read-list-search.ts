import { parseCondition } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { readColumns } from "./column-words.ts";
import { conjunctsOf, joinConjuncts } from "./conjuncts.ts";
import type { ListSearchWords } from "./list-search.ts";
import type { ListState } from "./list-state.ts";
import { readSort } from "./sort-words.ts";

interface ReadListSearch {
  readonly state: ListState;
  /** The address has a filter that cannot be read; the view's own is used instead. */
  readonly broken: boolean;
  /** The address speaks of what is not there; that part was left out. */
  readonly dropped: boolean;
}

/** What an address may speak of. */
interface KnownParts {
  condition(part: ConditionDocument): boolean;
  path(path: string): boolean;
}

const ANYTHING: KnownParts = { condition: () => true, path: () => true };

function readWhere(words: string): readonly ConditionDocument[] | undefined {
  try {
    const found = JSON.parse(words) as ConditionDocument;
    parseCondition(found);
    return conjunctsOf(found);
  } catch {
    return undefined;
  }
}

/** The state that an address asks for, over what its view says. Never throws. */
export function readListSearch(words: ListSearchWords, base: ListState, known: KnownParts = ANYTHING): ReadListSearch {
  const parts = words.where === undefined ? undefined : readWhere(words.where);
  const kept = parts?.filter((part) => known.condition(part));
  const asked = words.sort === undefined ? undefined : readSort(words.sort);
  const sort = asked?.filter(({ field }) => known.path(field));
  return {
    broken: words.where !== undefined && parts === undefined,
    dropped: kept?.length !== parts?.length || sort?.length !== asked?.length,
    state: {
      ...base,
      type: words.type === "board" || words.type === "table" ? words.type : base.type,
      where: kept ? joinConjuncts(kept) : base.where,
      search: words.q ?? base.search,
      sort: sort ?? base.sort,
      group: words.group === undefined ? base.group : words.group === "none" ? undefined : words.group,
      columns: words.columns === undefined ? base.columns : readColumns(words.columns, base.columns),
      bin: words.bin ?? base.bin,
    },
  };
}
