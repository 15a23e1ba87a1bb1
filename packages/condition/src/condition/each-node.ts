import { pointer } from "../parse/pointer.ts";
import type { ConditionOf } from "./condition.ts";

export interface NodeAt<T> {
  readonly node: ConditionOf<T>;
  /** JSON pointer into the canonical document (`printCondition`). */
  readonly path: string;
  /** The relations that lead to the record which this node is about; empty for the record itself. */
  readonly refs: readonly string[];
}

/** The parts right under a node, with their places. */
export function partsOf<T>({ node, path, refs }: NodeAt<T>): readonly NodeAt<T>[] {
  switch (node.type) {
    case "all":
    case "any": {
      const keyword = node.type === "all" ? "allOf" : "anyOf";
      return node.of.map((part, index) => ({ node: part, path: `${path}/${keyword}/${index}`, refs }));
    }
    case "not":
    case "before":
    case "after":
      return [{ node: node.of, path: `${path}/${node.type}`, refs }];
    case "related":
      return [{ node: node.of, path: `${path}/related${pointer(node.ref)}`, refs: [...refs, node.ref] }];
    default:
      return [];
  }
}

/** Every node of a condition, a parent before its parts. */
export function eachNode<T>(condition: ConditionOf<T>): readonly NodeAt<T>[] {
  const visit = (at: NodeAt<T>): NodeAt<T>[] => [at, ...partsOf(at).flatMap(visit)];
  return visit({ node: condition, path: "", refs: [] });
}
