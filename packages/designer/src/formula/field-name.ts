import { type FormulaShape, shapeAfter } from "@quoin/formula";
import { chooseLabel } from "@quoin/ui";

/** A field's path in the reader's words: "Company › Tier", "Address › City"; `undefined` where there is no such field. */
export function fieldName(path: readonly string[], shape: FormulaShape, locale: string): string | undefined {
  const names: string[] = [];
  let here: FormulaShape | undefined = shape;
  for (const key of path) {
    const field = here?.field(key);
    if (field === undefined) return undefined;
    names.push(chooseLabel(field.labels, locale, key));
    here = here && shapeAfter(here, key);
  }
  return names.join(" › ");
}
