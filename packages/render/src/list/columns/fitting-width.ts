import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

const PADDING = 24;
const WIDE = /[\u1100-\uFFEF]/u;
const DEFAULT = 140;
const MOST = 240;
/** Mark and gap before an option's word. */
const MARK = 20;
/** Arrow of the order in a head. */
const ARROW = 16;

/** About how wide words are, px, in a font of this size: Chinese fills its square, Latin letters six tenths of it. */
const wordsWidth = (words: string, size: number): number =>
  [...words].reduce((sum, letter) => sum + (WIDE.test(letter) ? size : size * 0.6), 0);

/** A column's width where nobody chose one: its type's, more where its head or its options would be cut. */
export function fittingWidth(field: Field, { head, options }: { head: string; options: readonly string[] }): number {
  const least = fieldType(field.type).width ?? DEFAULT;
  const longest = Math.max(0, ...options.map((words) => wordsWidth(words, 13) + MARK));
  const wanted = Math.max(wordsWidth(head, 12) + ARROW, longest) + PADDING;
  return Math.max(least, Math.min(MOST, Math.ceil(wanted)));
}
