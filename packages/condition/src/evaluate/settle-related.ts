import type { BoundCondition } from "../condition/condition.ts";

/** What only a look at other records can tell. */
export type RelatedNode = Extract<BoundCondition, { type: "related" | "test" }>;

/**
 * Puts the answer of `ask` in the place of every relation of the record and of every look at its hierarchy, so that the rest can be evaluated at once:
 * for callers who must query for related records. Takes a bound condition, so that what is unknown of the user
 * has already denied the whole.
 */
export async function settleRelated(
  condition: BoundCondition,
  ask: (node: RelatedNode) => Promise<boolean>,
): Promise<BoundCondition> {
  switch (condition.type) {
    case "related":
      return { type: "always", value: await ask(condition) };
    case "test":
      return condition.test.op === "under" ? { type: "always", value: await ask(condition) } : condition;
    case "all":
    case "any": {
      const of: BoundCondition[] = [];
      for (const part of condition.of) of.push(await settleRelated(part, ask));
      return { type: condition.type, of };
    }
    case "not":
      return { type: "not", of: await settleRelated(condition.of, ask) };
    // No relations are allowed inside of "before" and "after": `checkCondition` sees to it.
    default:
      return condition;
  }
}
