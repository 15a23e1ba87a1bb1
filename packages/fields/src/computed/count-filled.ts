import type { ConditionDocument, FieldCount } from "@quoin/definition";

interface Filled {
  /** Percent of what is asked of the record, rounded down: 100 means that nothing is missing. */
  readonly score: number;
  /** Keys of the fields that are asked of the record and empty, what counts most first. */
  readonly missing: readonly string[];
}

/** How complete a record is by its counted fields; a record of which nothing is asked misses nothing. */
export function countFilled(
  counts: readonly FieldCount[],
  isFilled: (key: string) => boolean,
  holds: (when: ConditionDocument) => boolean,
): Filled {
  const asked = counts.filter(({ when }) => when === undefined || holds(when));
  const missing = asked.filter(({ field }) => !isFilled(field));
  const weightOf = (some: readonly FieldCount[]) => some.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const all = weightOf(asked);
  const score = all === 0 ? 100 : Math.floor((100 * (all - weightOf(missing))) / all);
  const byWeight = missing.toSorted((a, b) => (b.weight ?? 1) - (a.weight ?? 1));
  return { score, missing: byWeight.map(({ field }) => field) };
}
