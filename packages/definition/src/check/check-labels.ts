import type { Problem } from "../errors/problem.ts";
import { labelSlots } from "../labels/walk-labels.ts";
import { LIMITS } from "../limits/limits.ts";
import type { Kind } from "../set/kind.ts";
import { toPointer } from "../text/pointer.ts";

/** Labels must fit where they are shown. Longer texts (help, the words of messages) are not labels. Paths start at the document. */
export function checkLabels(kind: Kind, key: string, document: unknown): readonly Problem[] {
  return labelSlots(kind, key, document).flatMap((slot) => {
    if (slot.name.includes("#")) return [];
    return Object.entries(slot.text ?? {}).flatMap(([language, words]): Problem[] => {
      if (words.length <= LIMITS.labelLength) return [];
      const params = { limit: LIMITS.labelLength, actual: words.length };
      return [{ path: toPointer([...slot.path, language]), code: "too_long", params }];
    });
  });
}
