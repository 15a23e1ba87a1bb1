import type { Entity } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import type { RuleTrial, TriedChange } from "./trial-types.ts";

/** A change that a step made, and what it did to rows of that record. */
export interface StepChange {
  readonly change: TriedChange;
  readonly rows: readonly RowChange[];
}

export interface RowChange {
  readonly change: TriedChange;
  /** Its field that tells whose row it is: seen from the record that is plain, and the record may be there no more. */
  readonly relation: string;
}

/** By which relation a change is of a row of this record, or was one of its rows before; undefined where it is none. */
function relationTo(
  row: TriedChange,
  { entity, record }: TriedChange,
  entities: ReadonlyMap<string, Entity>,
): string | undefined {
  const tables = (entities.get(entity)?.fields ?? []).flatMap((field) => rowsOf(field) ?? []);
  return tables.find(
    (rows) =>
      rows.entity === row.entity && (row.before[rows.relation] === record || row.after[rows.relation] === record),
  )?.relation;
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
  const takeRows = (record: TriedChange): RowChange[] => {
    const own = left.flatMap((change): RowChange[] => {
      const relation = relationTo(change, record, entities);
      return relation === undefined ? [] : [{ change, relation }];
    });
    for (const { change } of own) left.splice(left.indexOf(change), 1);
    return own.flatMap((one) => [one, ...takeRows(one.change)]);
  };
  for (const { path, output, outcome } of steps) {
    if (outcome !== "did" || typeof output?.["id"] !== "string") continue;
    const index = left.findIndex(({ record }) => record === output["id"]);
    const [change] = index === -1 ? [] : left.splice(index, 1);
    if (change) of.set(path, { change, rows: takeRows(change) });
  }
  return { of, rest: left };
}
