import type { BoundCondition } from "@quoin/condition";

export const ALWAYS: BoundCondition = { type: "always", value: true };
export const NEVER: BoundCondition = { type: "always", value: false };

export const isAlways = (condition: BoundCondition): boolean => condition.type === "always" && condition.value;
export const isNever = (condition: BoundCondition): boolean => condition.type === "always" && !condition.value;

function distinct(conditions: readonly BoundCondition[]): readonly BoundCondition[] {
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** At least one holds; constants and repetitions folded away, so that an unconditional grant costs no SQL. */
export function anyOf(conditions: readonly BoundCondition[]): BoundCondition {
  if (conditions.some(isAlways)) return ALWAYS;
  const of = distinct(conditions.filter((condition) => !isNever(condition)));
  return of.length === 0 ? NEVER : of.length === 1 ? (of[0] ?? NEVER) : { type: "any", of };
}

/** All hold; constants and repetitions folded away. */
export function allOf(conditions: readonly BoundCondition[]): BoundCondition {
  if (conditions.some(isNever)) return NEVER;
  const of = distinct(conditions.filter((condition) => !isAlways(condition)));
  return of.length === 0 ? ALWAYS : of.length === 1 ? (of[0] ?? ALWAYS) : { type: "all", of };
}
