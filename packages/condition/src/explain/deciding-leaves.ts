import type { Explanation } from "./explanation.ts";

/** The parts that made a node what it is: for "and" that fails those that fail, for "or" that holds those that hold. */
function decisive({ node, holds, children }: Explanation): readonly Explanation[] {
  if (node.type === "not") return children;
  const alike = children.filter((child) => child.holds === holds);
  return alike.length > 0 ? alike : children;
}

/** The leaves because of which the condition holds or not, in reading order. Each says by itself whether it holds. */
export function decidingLeaves(explanation: Explanation): readonly Explanation[] {
  return explanation.children.length === 0 ? [explanation] : decisive(explanation).flatMap(decidingLeaves);
}

/** The first of the deciding leaves: the one sentence of "why does this record (not) match". */
export const decidingLeaf = (explanation: Explanation): Explanation => decidingLeaves(explanation)[0] ?? explanation;
