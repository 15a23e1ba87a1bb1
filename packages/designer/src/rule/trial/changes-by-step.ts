import type { Entity } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import type { RuleTrial, TriedChange } from "./trial-types.ts";

/** A change that a step made, and what it did to rows of that record. */
export interface StepChange {
  readonly change: TriedChange;
  readonly rows: readonly TriedChange[];
}

/** Whether a change is of a row of this record, or was one of its rows before. */
function isRowOf(row: TriedChange, { entity, record }: TriedChange, entities: ReadonlyMap<string, Entity>): boolean {
  return (entities.get(entity)?.fields ?? []).some((field) => {
    const rows = rowsOf(field);
    if (rows?.entity !== row.entity) return false;
    return row.before[rows.relation] === record || row.after[rows.relation] === record;
  });
}

/** Gives each step the change that it made, with the rows of that record and those within them; what is left over, others made in its wake. */
export function changesByStep(
  { steps, changes }: Pick<RuleTrial, "steps" | "changes">,
  entities: ReadonlyMap<string, Entity>,
): {
  readonly of: ReadonlyMap<string, StepChange>;
  readonly rest: readonly TriedChange[];
} {
  const left = [...changes];
  const of = new Map<string, StepChange>();
  const takeRows = (record: TriedChange): TriedChange[] => {
    const own = left.filter((one) => isRowOf(one, record, entities));
    for (const one of own) left.splice(left.indexOf(one), 1);
    return own.flatMap((one) => [one, ...takeRows(one)]);
  };
  for (const { path, output, outcome } of steps) {
    if (outcome !== "did" || typeof output?.["id"] !== "string") continue;
    const index = left.findIndex(({ record }) => record === output["id"]);
    const [change] = index === -1 ? [] : left.splice(index, 1);
    if (change) of.set(path, { change, rows: takeRows(change) });
  }
  return { of, rest: left };
}
