import type { Field, Problem } from "@quoin/definition";
import type { ComputedRead, ComputePlace } from "../define/computation.ts";

export interface FoundPath {
  readonly steps: ComputedRead["steps"];
  readonly field: Field | undefined;
  readonly live: boolean;
  readonly problems: readonly Problem[];
}

/** Follows a path over relations to one, to the field at its end. */
export function pathTo(place: ComputePlace, start: string, path: readonly string[]): FoundPath {
  let entity = start;
  const steps: { readonly entity: string; readonly field: string }[] = [];
  const stop = (code: string, field: string): FoundPath => ({
    steps,
    field: undefined,
    live: false,
    problems: [{ path: "", code, params: { entity, field } }],
  });
  for (const [index, key] of path.entries()) {
    const field = place.entities.get(entity)?.fieldByKey.get(key);
    if (field === undefined) return stop("unknown_field", key);
    steps.push({ entity, field: key });
    if (index === path.length - 1) return { steps, field, live: place.isLive(field), problems: [] };
    const next = place.shape(entity).related(key)?.entity;
    if (next === undefined) return stop("not_to_one", key);
    entity = next;
  }
  return stop("unknown_field", "");
}
