import { type DefinitionSet, type FormDocument, isPlainObject } from "@quoin/definition";
import { splitPlace } from "../commands/split-place.ts";
import { partPath, placeAtPath } from "../page/part-path.ts";
import type { Selection } from "../state/selection.ts";

interface Shown {
  readonly kind: "entity" | "form";
  readonly form: FormDocument;
}

/** Where the selected thing stands in the document that the source pane shows. */
export function selectionPath(selection: Selection, { kind, form }: Shown): readonly string[] | undefined {
  if (!("id" in selection)) return undefined;
  if (selection.kind === "part") return kind === "form" ? partPath(form, selection.id) : undefined;
  if (selection.kind === "field") return kind === "entity" ? ["properties", selection.id] : undefined;
  const { tab, section, item } = splitPlace(selection.id);
  const t = form.tabs.findIndex(({ id }) => id === tab);
  const s = form.tabs[t]?.sections.findIndex(({ id }) => id === section) ?? -1;
  const items = form.tabs[t]?.sections[s]?.items ?? [];
  const i = items.findIndex(({ id }) => id === item);
  if (kind === "entity") {
    const field = items[i]?.field;
    return field === undefined ? undefined : ["properties", field];
  }
  if (t < 0) return undefined;
  const path = ["tabs", String(t)];
  if (s >= 0) path.push("sections", String(s));
  if (i >= 0) path.push("items", String(i));
  return path;
}

/** What is selected by putting the cursor at a path of that document. */
export function pathSelection(
  path: readonly string[],
  { kind, form }: Shown,
  set: DefinitionSet,
): Selection | undefined {
  if (kind === "entity") {
    const field = path[0] === "properties" ? path[1] : undefined;
    const owner = set.entity[form.entity]?.properties;
    if (field === undefined || !isPlainObject(owner) || !Object.hasOwn(owner, field)) return undefined;
    for (const tab of form.tabs) {
      for (const section of tab.sections) {
        const item = section.items.find((one) => one.field === field);
        if (item) return { kind: "item", id: `${tab.id}.${section.id}.${item.id}` };
      }
    }
    return { kind: "field", id: field };
  }
  const part = placeAtPath(form, path);
  if (part !== undefined) return { kind: "part", id: part };
  const tab = path[0] === "tabs" ? form.tabs[Number(path[1])] : undefined;
  if (!tab) return undefined;
  const section = path[2] === "sections" ? tab.sections[Number(path[3])] : undefined;
  if (!section) return { kind: "tab", id: tab.id };
  const item = path[4] === "items" ? section.items[Number(path[5])] : undefined;
  if (!item) return { kind: "section", id: `${tab.id}.${section.id}` };
  return { kind: "item", id: `${tab.id}.${section.id}.${item.id}` };
}
