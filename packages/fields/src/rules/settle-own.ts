import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { computedPlan } from "../computed/computed-plan.ts";
import type { Computation } from "../define/computation.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { CheckRecordOptions } from "../record/check-options.ts";
import { formulaValue } from "../record/formula-value.ts";
import { valueIn } from "../record/value-in.ts";
import { writtenFormula } from "./written-formula.ts";

const alone = new WeakMap<Entity, ReadonlyMap<string, Entity>>();

function onlyOne(entity: Entity): ReadonlyMap<string, Entity> {
  const made = alone.get(entity) ?? new Map([[entity.key, entity]]);
  alone.set(entity, made);
  return made;
}

/** The own fields that a computed field names, whether or not what they lead to is known here. */
const namedBy = ({ entity, schema }: Field, { many, reads }: Computation): readonly string[] => [
  ...(many === undefined ? reads.flatMap(({ steps: [first] }) => (first?.entity === entity ? [first.field] : [])) : []),
  ...(schema["x-formula"] === undefined ? [] : writtenFormula(schema["x-formula"]).paths.map(([key = ""]) => key)),
  ...(schema["x-lookup"]?.split(".").slice(0, 1) ?? []),
];

/**
 * A record with its computed fields as they will be once it is written, as far as its own fields tell; `unknown` are
 * those that will be others by what other records hold.
 */
export function settleOwn(
  entity: Entity,
  row: Row,
  { previous, context }: CheckRecordOptions,
): { readonly row: Row; readonly unknown: ReadonlySet<string> } {
  const unknown = new Set<string>();
  const { nodes } = computedPlan(onlyOne(entity));
  if (nodes.length === 0) return { row, unknown };
  const { now, timeZone } = context ?? { now: new Date(), timeZone: "UTC" };
  const settled: Record<string, unknown> = { ...row };
  const touched = new Set(changedFields(entity, row, previous).map(({ key }) => key));
  for (const { field, computation } of nodes) {
    const own = namedBy(field, computation);
    const moved = previous === undefined || own.some((key) => touched.has(key));
    if (!moved && !own.some((key) => unknown.has(key))) continue;
    if (
      computation.problems.length > 0 ||
      computation.live ||
      computation.calendar === true ||
      computation.watches !== undefined ||
      own.some((key) => unknown.has(key))
    ) {
      unknown.add(field.key);
      continue;
    }
    const raw = (path: readonly string[]): unknown => valueIn(settled, path[0] ?? "");
    const worked = computation.work({
      raw,
      read(path) {
        const of = entity.fieldByKey.get(path[0] ?? "");
        return of === undefined ? { kind: "blank" } : formulaValue(raw(path), of);
      },
      many: [],
      now,
      timeZone,
    });
    settled[field.key] = "value" in worked ? worked.value : undefined;
    touched.add(field.key);
  }
  return { row: settled, unknown };
}
