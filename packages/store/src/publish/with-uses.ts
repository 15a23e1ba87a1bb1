import type { Use } from "@quoin/definition";
import type { PlanStep } from "./plan.ts";

export interface FieldOfEntity {
  readonly entity: string;
  readonly field: string;
}

type UsedBy = NonNullable<PlanStep["usedBy"]>;

/** A step that rewrites a field's values, with the documents that name the field, each once. */
export function withUses(
  step: PlanStep,
  usesOf: (place: FieldOfEntity) => readonly Pick<Use, "kind" | "key">[],
): PlanStep {
  const { entity, field } = step;
  if (step.class !== "rewrite" || entity === undefined || field === undefined) return step;
  const uses = usesOf({ entity, field }).map(({ kind, key }) => [`${kind}/${key}`, { kind, key }] as const);
  const usedBy: UsedBy = [...new Map(uses).values()];
  return usedBy.length === 0 ? step : { ...step, usedBy };
}
