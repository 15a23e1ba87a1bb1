import type { Entity } from "@quoin/definition";
import { type ComputedRead, type ComputeInput, formulaValue, partValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { Gathered, Reading } from "./gather.ts";
import type { Work } from "./work.ts";

type StepsByPath = ReadonlyMap<string, ComputedRead["steps"]>;

/** Asked for each record and field: looking through the reads would cost more than the field itself. */
const known = new WeakMap<readonly ComputedRead[], StepsByPath>();

const nameOf = (path: readonly string[]): string => (path.length === 1 ? (path[0] ?? "") : path.join("."));

/** The steps of what is read, by its path. */
function stepsByPath(reads: readonly ComputedRead[]): StepsByPath {
  let steps = known.get(reads);
  if (steps === undefined) known.set(reads, (steps = new Map(reads.map((read) => [nameOf(read.path), read.steps]))));
  return steps;
}

/** What a computed field, a default value or a rule of one record is worked out from. */
export function inputOf(
  work: Work,
  at: { readonly row: Row; readonly node: Reading; readonly from: Gathered },
): ComputeInput {
  const { row, node, from } = at;
  const steps = stepsByPath(node.computation.reads);
  const find = (path: readonly string[]): { readonly entity: Entity | undefined; readonly row: Row | undefined } => {
    const way = steps.get(nameOf(path)) ?? [];
    let here: Row | undefined = row;
    for (let step = 1; step < way.length; step += 1)
      here = from.record(way[step]?.entity ?? "", here?.[way[step - 1]?.field ?? ""]);
    return { entity: work.model.entities.get(way.at(-1)?.entity ?? "")?.entity, row: here };
  };
  return {
    raw(path) {
      return find(path).row?.[path.at(-1) ?? ""];
    },
    read(path) {
      const [whole, part] = steps.has(nameOf(path)) ? [path] : [path.slice(0, -1), path.at(-1)];
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
