import type { ConditionDocument } from "@quoin/definition";
import type { Selection } from "../selection/selection.ts";
import { conjunctsOf, joinConjuncts } from "./conjuncts.ts";

/** The most values that one test compares with. */
const MOST = 500;

function idIn(ids: Iterable<string>): ConditionDocument {
  const all = [...ids];
  const some = Array.from({ length: Math.max(1, Math.ceil(all.length / MOST)) }, (_, index) => ({
    required: ["id"],
    properties: { id: { enum: all.slice(index * MOST, (index + 1) * MOST) } },
  }));
  return some.length === 1 ? (some[0] ?? false) : { anyOf: some };
}

/** The condition of the chosen rows: by id, or the list's own condition without those let go. */
export function selectionWhere(
  selection: Selection,
  where: ConditionDocument | undefined,
): ConditionDocument | undefined {
  if (selection.mode === "some") return idIn(selection.ids);
  if (selection.except.size === 0) return where;
  return joinConjuncts([...conjunctsOf(where), { not: idIn(selection.except) }]);
}
