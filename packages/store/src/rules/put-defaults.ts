import { defaultPlan, fillDefaults } from "@quoin/fields";
import { isNever } from "../access/fold-conditions.ts";
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

/**
 * Puts into new records what formulas give them in the fields of which nothing was said. What the writer will see is worked out of
 * what they may see: the rest is as good as missing. What stays hidden from them is worked out of all.
 */
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
  const whole = workOf(writing);
  const { access } = writing;
  const own = access.entity(entity.key);
  const hidden = access.all ? [] : entity.fields.filter(({ key }) => isNever(own.field(key).read));
  const hiddenKeys = new Set(hidden.map(({ key }) => key));
  // One after the other: what a default reads over a relation may hang on a default before it.
  for (const node of nodes) {
    const open = !hiddenKeys.has(node.key);
    const work = open && !access.all ? { ...whole, access } : whole;
    const seen = ({ row, given }: Making): Row =>
      open && hiddenKeys.size > 0
        ? Object.fromEntries(Object.entries(row).filter(([key]) => !hiddenKeys.has(key) || Object.hasOwn(given, key)))
        : row;
    const rows = makings.map(seen);
    const from = node.far ? await gather(work, rows, [ownReads(node.node, entity.key, entities)]) : undefined;
    for (const [i, { row, given }] of makings.entries()) {
      const shown = rows[i] ?? row;
      const isFree = (key: string) => key === node.key && !Object.hasOwn(given, key) && row[key] === undefined;
      const filled = fillDefaults(entity, shown, {
        context: { now, timeZone, user },
        isFree,
        calendar: scope.calendar,
        far: (one, path) => {
          if (from === undefined) return { kind: "blank" };
          return inputOf(work, { row: shown, node: ownReads(one.node, entity.key, entities), from }).read(path);
        },
      });
      for (const [key, value] of filled) if (value !== undefined) row[key] = value;
    }
  }
}
