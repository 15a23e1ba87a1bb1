import type { DefinitionSet } from "../set/definition-set.ts";
import type { DefinitionChange } from "./definition-change.ts";
import { fromTree } from "./from-tree.ts";
import { toTree } from "./to-tree.ts";
import type { Branch, Tree } from "./tree.ts";

/** Applies what `diffDefinitions` found. A change whose place is not there is left out. */
export function applyChanges(set: DefinitionSet, changes: readonly DefinitionChange[]): DefinitionSet {
  const result = structuredClone(set) as unknown as Record<string, Record<string, unknown>>;
  for (const change of changes) {
    const documents = (result[change.kind] ??= {});
    const document = documents[change.key];
    if (change.path.length === 0 && change.op !== "moved") {
      if (change.op === "removed") delete documents[change.key];
      else documents[change.key] = change.after;
      continue;
    }
    if (document === undefined) continue;
    documents[change.key] = fromTree(applyAt(toTree(change.kind, document), change.path, change));
  }
  return result as unknown as DefinitionSet;
}

function applyAt(tree: Tree, path: readonly string[], change: DefinitionChange): Tree {
  if (tree.type === "leaf") return tree;
  const [name, ...rest] = path;
  if (name === undefined) return change.op === "moved" ? reorder(tree, change.after) : tree;
  if (rest.length > 0 || change.op === "moved") {
    const child = tree.children.get(name);
    return child ? { ...tree, children: new Map(tree.children).set(name, applyAt(child, rest, change)) } : tree;
  }
  const children = new Map(tree.children);
  if (change.op === "removed") children.delete(name);
  else children.set(name, { type: "leaf", value: change.after });
  return { ...tree, children: change.anchor === undefined ? children : place(children, name, change.anchor) };
}

function place(children: ReadonlyMap<string, Tree>, name: string, anchor: string | null): ReadonlyMap<string, Tree> {
  const part = children.get(name);
  const others = [...children].filter(([other]) => other !== name);
  const index = anchor === null ? 0 : others.findIndex(([other]) => other === anchor) + 1;
  if (part) others.splice(anchor !== null && index === 0 ? others.length : index, 0, [name, part]);
  return new Map(others);
}

function reorder(tree: Branch, order: unknown): Branch {
  const names = Array.isArray(order) ? order.map(String) : [];
  const rank = new Map(names.map((name, index) => [name, index]));
  const last = names.length;
  const children = [...tree.children].toSorted(([a], [b]) => (rank.get(a) ?? last) - (rank.get(b) ?? last));
  return { ...tree, children: new Map(children) };
}
