import type { ListSort } from "./list-state.ts";

const MOST = 4;

/** An order as a word of an address: "-amount,name". */
export const writeSort = (sort: readonly ListSort[]): string =>
  sort.length === 0 ? "none" : sort.map(({ field, desc }) => `${desc ? "-" : ""}${field}`).join(",");

/** Reads `writeSort`. Empty and repeated parts are left out; at most four count. */
export function readSort(words: string): readonly ListSort[] {
  if (words === "none") return [];
  const seen = new Set<string>();
  return words
    .split(",")
    .flatMap((word): ListSort[] => {
      const field = word.replace(/^-/, "").trim();
      if (field === "" || seen.has(field)) return [];
      seen.add(field);
      return [{ field, ...(word.startsWith("-") && { desc: true }) }];
    })
    .slice(0, MOST);
}
