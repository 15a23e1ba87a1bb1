import type { Entity, Field } from "@quoin/definition";
import { orderFields } from "@quoin/formula";
import type { Computation, ComputePlace } from "../define/computation.ts";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";
import { formulaKind } from "../record/formula-kind.ts";
import { formulaShape } from "../record/formula-shape.ts";
import { holds } from "../record/holds.ts";
import { fieldScale } from "./field-scale.ts";

type Entities = ReadonlyMap<string, Entity>;

/** One computed field of a set of definitions. */
export interface ComputedNode {
  /** "entity.field". */
  readonly key: string;
  readonly field: Field;
  readonly computation: Computation;
  /** Everything that it reads, as "entity.field", each once. */
  readonly reads: readonly string[];
}

/** All computed fields, each after what it reads; or the circle that they stand in. */
export interface ComputedPlan {
  readonly nodes: readonly ComputedNode[];
  readonly byKey: ReadonlyMap<string, ComputedNode>;
  readonly cycle?: readonly string[];
}

const known = new WeakMap<Entities, ComputedPlan>();

const placeOf = (entities: Entities): ComputePlace => {
  const type = (field: Field) => (hasFieldType(field.type) ? fieldType(field.type) : undefined);
  return {
    entities,
    shape: (entity) => formulaShape(entities, entity),
    kind: formulaKind,
    isLive: (field) => type(field)?.live === true,
    isComputed: (field) => type(field)?.compute !== undefined,
    isStored: (field) => type(field)?.live !== true && type(field)?.rows === undefined,
    holds(document, row, { entity, now, timeZone }) {
      const own = entities.get(entity);
      return own !== undefined && holds(document, row, { entity: own, context: { now, timeZone } }) === true;
    },
    scale: fieldScale,
  };
};

/** How the computed fields of a set are worked out, and in which order. Made once per set. */
export function computedPlan(entities: Entities): ComputedPlan {
  const made = known.get(entities);
  if (made !== undefined) return made;
  const place = placeOf(entities);
  const byKey = new Map<string, ComputedNode>();
  for (const entity of entities.values()) {
    for (const field of entity.fields) {
      const compute = hasFieldType(field.type) ? fieldType(field.type).compute : undefined;
      if (compute === undefined) continue;
      const computation = compute(field, place);
      const reads = computation.reads.flatMap(({ steps }) => steps.map((step) => `${step.entity}.${step.field}`));
      const key = `${field.entity}.${field.key}`;
      byKey.set(key, { key, field, computation, reads: [...new Set(reads)] });
    }
  }
  const ordered = orderFields([...byKey.values()]);
  const nodes = "cycle" in ordered ? [] : ordered.order.flatMap((key) => byKey.get(key) ?? []);
  const plan: ComputedPlan = { nodes, byKey, ...("cycle" in ordered && { cycle: ordered.cycle }) };
  known.set(entities, plan);
  return plan;
}
