import type { ConditionDocument } from "@quoin/definition";
import type { Selection } from "../selection/selection.ts";
import { conjunctsOf, joinConjuncts } from "./conjuncts.ts";

const idIn = (ids: Iterable<string>): ConditionDocument => ({
  required: ["id"],
  properties: { id: { enum: [...ids] } },
});

/** The condition of the chosen rows: by id, or the list's own condition without those let go. */
export function selectionWhere(
  selection: Selection,
  where: ConditionDocument | undefined,
): ConditionDocument | undefined {
  if (selection.mode === "some") return idIn(selection.ids);
  if (selection.except.size === 0) return where;
  return joinConjuncts([...conjunctsOf(where), { not: idIn(selection.except) }]);
}
