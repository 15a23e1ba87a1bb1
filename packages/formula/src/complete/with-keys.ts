import { labelsOf } from "../check/labels-of.ts";
import type { FormulaShape } from "../check/formula-shape.ts";
import { shapeAfter } from "../check/shape-after.ts";
import { tokenize } from "../language/tokenize.ts";

/** The one field that a word means: its key, else the only one with that label. */
function keyOf(word: string, shape: FormulaShape): string | undefined {
  if (shape.field(word) !== undefined) return word;
  const named = shape.fields().filter((field) => labelsOf(field).includes(word));
  return named.length === 1 ? named[0]?.key : undefined;
}

function pathOf(text: string, shape: FormulaShape): string | undefined {
  const keys: string[] = [];
  let here: FormulaShape | undefined = shape;
  for (const word of text.split(".").map((part) => part.trim())) {
    const key: string | undefined = here && keyOf(word, here);
    if (key === undefined) return undefined;
    keys.push(key);
    here = here && shapeAfter(here, key);
  }
  return keys.join(".");
}

/** The text with fields that are written by their labels, `{金额}`, written by their keys, `{amount}`. Labels of several fields stay. */
export function withKeys(text: string, shape: FormulaShape): string {
  let result = text;
  for (const { type, start, end, text: name, unclosed } of tokenize(text).toReversed()) {
    const path = type === "field" && unclosed !== true ? pathOf(name, shape) : undefined;
    if (path !== undefined && path !== name) result = `${result.slice(0, start)}{${path}}${result.slice(end)}`;
  }
  return result;
}
