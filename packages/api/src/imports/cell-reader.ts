import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

export type Meant = ReturnType<ReturnType<typeof fieldType>["fromText"]>;

/** A short text is kept by itself, a longer one would keep the piece of the file that it was cut from. */
const LONGEST = 12;
const MOST = 2000;

/** Reads the cells of one column. Options, cities, days and tags come again and again: what was read once is remembered. */
export function cellReader(
  field: Field,
  how: { readonly locale: string; readonly timeZone: string },
): (text: string) => Meant {
  const type = fieldType(field.type);
  const known = new Map<string, Meant>();
  return (text) => {
    if (text.length > LONGEST) return type.fromText(text, field, how);
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    const meant = type.fromText(text, field, how);
    if (known.size < MOST) known.set(text, meant);
    return meant;
  };
}
