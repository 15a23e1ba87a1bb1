import type { ComputedNode } from "@quoin/fields";
import type { Row } from "../door.ts";
import { sameValue } from "../records/field-values.ts";
import type { Gathered } from "./gather.ts";
import { inputOf } from "./input-of.ts";
import type { Work } from "./work.ts";

/**
 * Works computed fields of a record out, each after what it reads, and puts the values into `row`. What fails is left
 * empty. Gives the keys whose values are others now.
 */
export function workOut(
  work: Work,
  row: Row,
  { nodes, from }: { readonly nodes: readonly ComputedNode[]; readonly from: Gathered },
): readonly string[] {
  const changed: string[] = [];
  for (const node of nodes) {
    const worked = node.computation.work(inputOf(work, { row, node, from }));
    const value = "value" in worked ? (worked.value ?? undefined) : undefined;
    const { key } = node.field;
    const kept = Array.isArray(value) && value.length === 0 ? undefined : value === "" ? undefined : value;
    if (sameValue(kept, row[key])) continue;
    changed.push(key);
    if (kept === undefined) delete row[key];
    else row[key] = kept;
  }
  return changed;
}
