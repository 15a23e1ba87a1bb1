import type { Tree } from "./tree.ts";

/** The JSON value that a tree was made of. */
export function fromTree(tree: Tree): unknown {
  if (tree.type === "leaf") return tree.value;
  if (tree.form === "list") return [...tree.children.values()].map(fromTree);
  return Object.fromEntries([...tree.children].map(([key, child]) => [key, fromTree(child)]));
}
