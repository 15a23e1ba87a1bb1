import type { Change } from "../door.ts";
import type { Model } from "../query/field-model.ts";
import { matchValues } from "./match-values.ts";
import { kindOf } from "./bulk/kind-of.ts";
import { MOST_TOGETHER } from "./bulk/most-together.ts";
import type { Item } from "./writing.ts";

/** Equal for two upserts that find the same record, however its values were typed. */
function foundBy(change: Extract<Change, { op: "upsert" }>, { entities }: Model): string {
  const entity = entities.get(change.entity);
  try {
    if (entity !== undefined) return JSON.stringify(matchValues(entity, change));
  } catch {
    // It is refused when its turn comes.
  }
  return "";
}

const keyOf = (change: Change, model: Model): string => {
  switch (change.op) {
    case "create":
      return change.id ?? "";
    case "upsert":
      return foundBy(change, model);
    default:
      return change.id;
  }
};

/** Cuts changes into runs of one kind about one entity that name no record twice, in their order. */
export function batchesOf(items: readonly Item[], model: Model): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  let current: Item[] = [];
  let kind = "";
  let keys = new Set<string>();
  for (const item of items) {
    const itsKind = kindOf(item.change);
    const key = keyOf(item.change, model);
    if (current.length === 0 || itsKind !== kind || current.length >= MOST_TOGETHER || (key !== "" && keys.has(key))) {
      current = [];
      keys = new Set();
      kind = itsKind;
      batches.push(current);
    }
    current.push(item);
    keys.add(key);
  }
  return batches;
}
