import { defaultPlan, fillDefaults } from "@quoin/fields";
import { userOf } from "../access/user-of.ts";
import { gather } from "../computed/gather.ts";
import { inputOf } from "../computed/input-of.ts";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Writing } from "../records/writing.ts";
import { ownReads } from "./own-reads.ts";
import { workOf } from "./work-of.ts";

/** A record about to be made, and what its writer said of it: a field that they emptied stays empty. */
export interface Making {
  readonly row: Row;
  readonly given: Row;
}

/** Puts into new records what formulas give them in the fields of which nothing was said. */
export async function putDefaults(
  writing: Writing,
  { entity }: EntityModel,
  makings: readonly Making[],
): Promise<void> {
  const { nodes } = defaultPlan(entity);
  if (nodes.length === 0 || makings.length === 0) return;
  const { scope } = writing;
  const { entities } = scope.published;
  const { now } = scope;
  const { timeZone } = writing.actor;
  const user = userOf(writing.actor);
  const work = workOf(writing);
  // One after the other: what a default reads over a relation may hang on a default before it.
  for (const node of nodes) {
    const rows = makings.map(({ row }) => row);
    const from = node.far ? await gather(work, rows, [ownReads(node.node, entity.key, entities)]) : undefined;
    for (const { row, given } of makings) {
      const isFree = (key: string) => key === node.key && !Object.hasOwn(given, key) && row[key] === undefined;
      const filled = fillDefaults(entity, row, {
        context: { now, timeZone, user },
        isFree,
        calendar: scope.calendar,
        far: (one, path) => {
          if (from === undefined) return { kind: "blank" };
          return inputOf(work, { row, node: ownReads(one.node, entity.key, entities), from }).read(path);
        },
      });
      for (const [key, value] of filled) if (value !== undefined) row[key] = value;
    }
  }
}
