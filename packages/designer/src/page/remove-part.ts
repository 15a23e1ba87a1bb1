import type { FormDocument } from "@quoin/definition";
import type { Command } from "../commands/command.ts";
import { changeForm } from "../commands/change-form.ts";
import { setParts } from "../commands/set-parts.ts";
import { partOf, partValues, splitPart } from "./part-place.ts";

/** Takes something off a record's page: one thing of a list, a related list, or the timeline. The header and the place for related lists stay. */
export function removePart(
  { key, form }: { readonly key: string; readonly form: FormDocument },
  place: string,
): Command | undefined {
  const at = splitPart(place);
  if (!at) return place === "@timeline" && form.timeline !== false ? changeForm(key, { timeline: false }) : undefined;
  const values = partValues(form, at.list);
  const index = values.indexOf(at.value);
  if (index < 0) return undefined;
  const rest = values.toSpliced(index, 1);
  const next = rest[index] ?? rest[index - 1];
  const { part, related } = partOf(place);
  const owner = related === undefined || related === at.value ? part : `@related/${related}`;
  return setParts(key, at.list, {
    values: rest,
    name: "removePart",
    what: at.value,
    select: next === undefined ? owner : `${at.list}/${next}`,
  });
}
