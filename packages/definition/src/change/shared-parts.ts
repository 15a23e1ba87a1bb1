import type { Kind } from "../set/kind.ts";
import { fromTree } from "./from-tree.ts";
import { toTree } from "./to-tree.ts";
import type { Tree } from "./tree.ts";

/** The parts of a document whose places are also in one of `others`; what is left when all else is taken away again. */
export function sharedParts(kind: Kind, document: unknown, others: readonly unknown[]): unknown {
  const trees = others.map((other) => toTree(kind, other));
  return trees.length === 0 ? undefined : fromTree(retain(toTree(kind, document), trees));
}

function retain(tree: Tree, others: readonly Tree[]): Tree {
  const branches = others.filter((other) => other.type === "branch");
  if (tree.type === "leaf" || branches.length === 0) return tree;
  const children = [...tree.children].flatMap(([name, child]) => {
    const same = branches.flatMap((branch) => branch.children.get(name) ?? []);
    return same.length > 0 ? [[name, retain(child, same)] as const] : [];
  });
  return { ...tree, children: new Map(children) };
}
