import type { PhysicalField } from "../naming/physical.ts";
import { scaleOf } from "../naming/scale-of.ts";

/** How the stored values of a field get from one state to the next. */
export type StorageChange =
  | { readonly way: "none" }
  | { readonly way: "impossible" }
  /** Possible while there are no values. */
  | { readonly way: "empty" }
  /** The point moves. */
  | { readonly way: "rescale" };

export function compareStorage(before: PhysicalField, after: PhysicalField): StorageChange {
  if (before.target !== after.target) return { way: "impossible" };
  // What is seen of a value is worked out as it is written: other eyes on the same column would find nothing there.
  if (before.seen?.storage !== after.seen?.storage) return { way: "impossible" };
  if (after.seen !== undefined) {
    if (before.type !== after.type) return { way: "impossible" };
    if (before.scale !== after.scale || before.seen?.basis !== after.seen.basis) return { way: "empty" };
  }
  const [from, to] = [scaleOf(before), scaleOf(after)];
  if (from !== undefined && to !== undefined) return { way: from === to ? "none" : "rescale" };
  return before.storage === after.storage ? { way: "none" } : { way: "impossible" };
}
