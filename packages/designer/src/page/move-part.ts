import type { FormDocument } from "@quoin/definition";
import type { Command } from "../commands/command.ts";
import { setParts } from "../commands/set-parts.ts";
import { partValues, splitPart } from "./part-place.ts";

/** One step up or down within its list; `undefined` at the ends and for the parts of the page themselves, whose places are fixed. */
export function movePart(
  { key, form }: { readonly key: string; readonly form: FormDocument },
  place: string,
  by: 1 | -1,
): Command | undefined {
  const at = splitPart(place);
  if (!at) return undefined;
  const values = partValues(form, at.list);
  const from = values.indexOf(at.value);
  const other = values[from + by];
  if (from < 0 || other === undefined) return undefined;
  const next = values.with(from, other).with(from + by, at.value);
  return setParts(key, at.list, { values: next, name: "movePart", what: at.value, select: place });
}
