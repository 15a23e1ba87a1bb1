import type { Entity } from "@quoin/definition";
import { type ComputeInput, formulaValue, partValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { Gathered, Reading } from "./gather.ts";
import type { Work } from "./work.ts";

/** What a computed field, a default value or a rule of one record is worked out from. */
export function inputOf(
  work: Work,
  at: { readonly row: Row; readonly node: Reading; readonly from: Gathered },
): ComputeInput {
  const { row, node, from } = at;
  const stepsOf = (path: readonly string[]) =>
    node.computation.reads.find((read) => read.path.join(".") === path.join("."))?.steps;
  const find = (path: readonly string[]): { readonly entity: Entity | undefined; readonly row: Row | undefined } => {
    const steps = stepsOf(path) ?? [];
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
      const [whole, part] = stepsOf(path) === undefined ? [path.slice(0, -1), path.at(-1)] : [path];
      const { entity, row: found } = find(whole);
      const field = entity?.fieldByKey.get(whole.at(-1) ?? "");
      if (field === undefined) return { kind: "blank" };
      const value = found?.[field.key];
      return part === undefined ? formulaValue(value, field) : (partValue(value, field, part) ?? { kind: "blank" });
    },
    many: node.computation.many === undefined ? [] : from.many(node, String(row["id"])),
    totals: node.computation.many === undefined ? undefined : from.totals(node, String(row["id"])),
    changedAt: node.computation.watches === undefined ? undefined : from.changedAt(node, String(row["id"])),
    now: work.now,
    timeZone: work.timeZone,
    calendar: work.calendar,
  };
}
