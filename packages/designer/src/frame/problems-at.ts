import type { Entity, FormDocument, Problem } from "@quoin/definition";
import { splitPlace } from "../commands/split-place.ts";
import { problemsOfField } from "./problems-of-field.ts";

interface At {
  readonly entity: Entity;
  readonly formKey: string;
  readonly form: FormDocument;
  readonly place: string;
}

/** Problems of what stands at a place of the form: of the item itself, and of its field. */
export function problemsAt(problems: readonly Problem[], { entity, formKey, form, place }: At): readonly Problem[] {
  if (problems.length === 0) return problems;
  const { tab, section, item } = splitPlace(place);
  const t = form.tabs.findIndex(({ id }) => id === tab);
  const s = form.tabs[t]?.sections.findIndex(({ id }) => id === section) ?? -1;
  const items = form.tabs[t]?.sections[s]?.items;
  const i = items?.findIndex(({ id }) => id === item) ?? -1;
  const head = `/form/${formKey}/tabs/${t}/sections/${s}${i < 0 ? "" : `/items/${i}`}`;
  const own = problems.filter(({ path }) => path === head || path.startsWith(`${head}/`));
  const field = items?.[i]?.field;
  if (item === "") return own.filter(({ path }) => !path.startsWith(`${head}/items/`));
  return field === undefined ? own : [...own, ...problemsOfField(problems, entity.key, field)];
}
