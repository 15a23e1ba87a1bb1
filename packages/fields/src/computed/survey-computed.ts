import type { ComputedSurvey, Entity, Field, Problem } from "@quoin/definition";
import { computedPlan } from "./computed-plan.ts";

/** A computed field as checks and where-used see it; undefined for a field that people write. */
export function surveyComputed(field: Field, entities: ReadonlyMap<string, Entity>): ComputedSurvey | undefined {
  const plan = computedPlan(entities);
  const key = `${field.entity}.${field.key}`;
  const node = plan.byKey.get(key);
  if (node === undefined) return undefined;
  const { computation } = node;
  const { at } = computation;
  const problems: Problem[] = [...computation.problems];
  if (plan.cycle?.includes(key) === true)
    problems.push({ path: at, code: "computed_cycle", params: { path: plan.cycle.join(" → ") } });
  if (field.required) problems.push({ path: at, code: "not_for_computed", params: { keyword: "required" } });
  if (computation.problems.length === 0)
    for (const read of node.reads)
      if (plan.byKey.get(read)?.computation.live === true && !(computation.live && read.startsWith(`${field.entity}.`)))
        problems.push({ path: at, code: "live_not_stored", params: { field: read } });
  const reads = new Map<string, { readonly path: string; readonly entity: string; readonly field: string }>();
  for (const { steps, at: path = at } of computation.reads)
    for (const step of steps) reads.set(`${path} ${step.entity}.${step.field}`, { path, ...step });
  return {
    problems,
    reads: [...reads.values()],
    ...(computation.conditions && { conditions: computation.conditions }),
  };
}
