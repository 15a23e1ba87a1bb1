import type { Change } from "../door.ts";
import type { Item } from "./writing.ts";

/** Rows handled together: large enough that statements are few, small enough that memory is not. */
const MOST = 1000;

const keyOf = (change: Change): string => {
  switch (change.op) {
    case "create":
      return change.id ?? "";
    case "upsert":
      return JSON.stringify(change.match.map((key) => change.values[key] ?? null));
    default:
      return change.id;
  }
};

const kindOf = (change: Change): string =>
  JSON.stringify([change.op, change.entity, change.op === "upsert" ? change.match : []]);

/** Cuts changes into runs of one kind about one entity that name no record twice, in their order. */
export function batchesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  let current: Item[] = [];
  let kind = "";
  let keys = new Set<string>();
  for (const item of items) {
    const itsKind = kindOf(item.change);
    const key = keyOf(item.change);
    if (current.length === 0 || itsKind !== kind || current.length >= MOST || (key !== "" && keys.has(key))) {
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
