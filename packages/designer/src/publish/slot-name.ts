import { type DefinitionSet, KINDS, type LocalizedText } from "@quoin/definition";
import { labelsOf } from "../text/labels-of.ts";

interface Words {
  readonly draft: DefinitionSet;
  readonly label: (labels: LocalizedText | undefined, fallback: string) => string;
  readonly part: (keyword: string) => string;
}

/** What words are missing for, where none are there in any language: "entity.lead.x-rules.budget" as "Lead · Record rules · budget". */
export function slotName(name: string, { draft, label, part }: Words): string {
  const [kindName, key = "", ...rest] = name.split(".");
  const kind = KINDS.find((one) => one === kindName);
  if (kind === undefined || draft[kind][key] === undefined) return name;
  const fields = kind === "entity" ? draft.entity[key]?.properties : undefined;
  const said = rest.map((one) => label(fields?.[one]?.["x-labels"], part(one)));
  return [label(labelsOf(draft, { kind, key }), key), ...said].join(" · ");
}
