import type { Entity, Field } from "@quoin/definition";
import { orderFields } from "@quoin/formula";
import { writtenFormula, type WrittenFormula } from "./written-formula.ts";

/** A field whose default value is a formula. */
export interface DefaultNode extends WrittenFormula {
  readonly key: string;
  readonly field: Field;
  /** Keys of the record's own fields that it reads. */
  readonly reads: readonly string[];
}

/** An entity's defaults by formula, each after those that it reads; or the circle that they stand in. */
export interface DefaultPlan {
  readonly nodes: readonly DefaultNode[];
  /** Keys of those that need other records, themselves or by what they read. */
  readonly open: ReadonlySet<string>;
  readonly cycle?: readonly string[];
}

const known = new WeakMap<Entity, DefaultPlan>();

/** How an entity's new records come by their values. Made once per entity. */
export function defaultPlan(entity: Entity): DefaultPlan {
  const made = known.get(entity) ?? makePlan(entity);
  known.set(entity, made);
  return made;
}

function makePlan(entity: Entity): DefaultPlan {
  const nodes = entity.fields.flatMap((field): DefaultNode[] => {
    const text = field.schema["x-default"];
    if (typeof text !== "string") return [];
    const written = writtenFormula(text);
    return [{ key: field.key, field, reads: [...new Set(written.paths.map(([key = ""]) => key))], ...written }];
  });
  const ordered = orderFields(nodes);
  if ("cycle" in ordered) return { nodes: [], open: new Set(), cycle: ordered.cycle };
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const inOrder = ordered.order.flatMap((key) => byKey.get(key) ?? []);
  const open = new Set<string>();
  for (const { key, far, reads } of inOrder) if (far || reads.some((read) => open.has(read))) open.add(key);
  return { nodes: inOrder, open };
}
