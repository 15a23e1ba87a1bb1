import type { ListColumn } from "./list-state.ts";

const MIN = 48;
const MAX = 800;

/** Columns as a word of an address: "name:260:p,tier,stage:120". */
export const writeColumns = (columns: readonly ListColumn[]): string =>
  columns
    .map(({ field, width, pinned }) => [field, width ?? "", pinned ? "p" : ""].join(":").replace(/:+$/, ""))
    .join(",");

/** Reads `writeColumns`. Totals are the view's, which an address does not change; widths out of range are left out. */
export function readColumns(words: string, known: readonly ListColumn[]): readonly ListColumn[] {
  const totals = new Map(known.map(({ field, total }) => [field, total]));
  const seen = new Set<string>();
  return words.split(",").flatMap((word): ListColumn[] => {
    const [field = "", width = "", pin = ""] = word.split(":");
    if (field === "" || seen.has(field)) return [];
    seen.add(field);
    const pixels = /^\d{2,3}$/.test(width) ? Number(width) : undefined;
    const total = totals.get(field);
    return [
      {
        field,
        ...(pixels !== undefined && pixels >= MIN && pixels <= MAX && { width: pixels }),
        ...(pin === "p" && { pinned: true }),
        ...(total && { total }),
      },
    ];
  });
}
