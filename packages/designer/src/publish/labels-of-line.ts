import type { DefinitionSet, LocalizedText } from "@quoin/definition";
import { labelsOf } from "../text/labels-of.ts";
import type { ChangeLine } from "./change-groups.ts";

/** What a line's field or definition is called: as it will be, or as it was where it goes. */
export function labelsOfLine(
  before: DefinitionSet,
  after: DefinitionSet,
  line: Pick<ChangeLine, "kind" | "key" | "field">,
): LocalizedText | undefined {
  for (const set of [after, before]) {
    if (line.field !== undefined) {
      const labels = set.entity[line.key]?.properties[line.field]?.["x-labels"];
      if (labels) return labels;
      continue;
    }
    if (set[line.kind][line.key]) return labelsOf(set, line);
  }
  return undefined;
}
