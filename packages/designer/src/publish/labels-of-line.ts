import type { DefinitionSet, LocalizedText } from "@quoin/definition";
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
    const document = set[line.kind][line.key];
    if (document)
      return "x-labels" in document ? document["x-labels"] : "labels" in document ? document.labels : undefined;
  }
  return undefined;
}
