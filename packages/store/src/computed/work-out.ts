import type { Entity } from "@quoin/definition";
import { type ComputedNode, type ComputeInput, formulaValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import { sameValue } from "../records/field-values.ts";
import type { Gathered } from "./gather.ts";
import type { Work } from "./work.ts";

/** What a computed field of one record is worked out from. */
function inputOf(
  work: Work,
  at: { readonly row: Row; readonly node: ComputedNode; readonly from: Gathered },
): ComputeInput {
  const { row, node, from } = at;
  const find = (path: readonly string[]): { readonly entity: Entity | undefined; readonly row: Row | undefined } => {
    const steps = node.computation.reads.find((read) => read.path.join(".") === path.join("."))?.steps ?? [];
    let here: Row | undefined = row;
    for (const [index, { field }] of steps.entries()) {
      const next = steps[index + 1];
      if (next !== undefined) here = from.record(next.entity, here?.[field]);
    }
    return { entity: work.model.entities.get(steps.at(-1)?.entity ?? "")?.entity, row: here };
  };
  return {
    raw(path) {
      return find(path).row?.[path.at(-1) ?? ""];
    },
    read(path) {
      const { entity, row: found } = find(path);
      const field = entity?.fieldByKey.get(path.at(-1) ?? "");
      return field === undefined ? { kind: "blank" } : formulaValue(found?.[field.key], field);
    },
    many: node.computation.many === undefined ? [] : from.many(node, String(row["id"])),
    now: work.now,
    timeZone: work.timeZone,
  };
}

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
