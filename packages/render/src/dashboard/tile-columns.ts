import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { fittingWidth } from "../list/columns/fitting-width.ts";

/** What is wider is words, which may end in an ellipsis: such columns share the room that the others leave. */
const FIGURES = 150;
/** Words of fewer pixels tell nothing. */
const WORDS = 112;

interface TileColumn {
  readonly field: Field;
  readonly head: string;
}

/** The widths of a dashboard list's columns in pixels, undefined for those that share what is left, and the least room for all. */
export function tileColumns(columns: readonly TileColumn[]): {
  readonly widths: readonly (number | undefined)[];
  readonly least: number;
} {
  const widths = columns.map(({ field, head }, index) => {
    const { width } = fieldType(field.type);
    if (index === 0 || width === undefined || width > FIGURES) return undefined;
    return Math.min(FIGURES, fittingWidth(field, { head, options: [] }));
  });
  return { widths, least: widths.reduce<number>((sum, width) => sum + (width ?? WORDS), 0) };
}
