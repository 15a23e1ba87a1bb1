import type { RuleTrial, TriedChange } from "./trial-types.ts";

/** Gives each step the change that it made; what is left over, others made in its wake. */
export function changesByStep({ steps, changes }: Pick<RuleTrial, "steps" | "changes">): {
  readonly of: ReadonlyMap<string, TriedChange>;
  readonly rest: readonly TriedChange[];
} {
  const left = [...changes];
  const of = new Map<string, TriedChange>();
  for (const { path, output, outcome } of steps) {
    if (outcome !== "did" || typeof output?.["id"] !== "string") continue;
    const index = left.findIndex(({ record }) => record === output["id"]);
    const [change] = index === -1 ? [] : left.splice(index, 1);
    if (change) of.set(path, change);
  }
  return { of, rest: left };
}
