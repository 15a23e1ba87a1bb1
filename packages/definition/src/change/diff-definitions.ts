import type { DefinitionSet } from "../set/definition-set.ts";
import { KINDS, type Kind } from "../set/kind.ts";
import type { DefinitionChange } from "./definition-change.ts";
import { fromTree } from "./from-tree.ts";
import { moved } from "./merge-order.ts";
import { sameTree } from "./same-tree.ts";
import { toTree } from "./to-tree.ts";
import type { Branch, Tree } from "./tree.ts";

/** What leads from `a` to `b`: parts added, removed, changed, moved. Empty when they mean the same. */
export function diffDefinitions(a: DefinitionSet, b: DefinitionSet): readonly DefinitionChange[] {
  return KINDS.flatMap((kind) => {
    const keys = new Set([...Object.keys(a[kind]), ...Object.keys(b[kind])]);
    return [...keys].flatMap((key) => diffDocuments({ kind, key }, a[kind][key], b[kind][key]));
  });
}

/** The same for one document; `undefined` is a document that is not there. */
export function diffDocuments(at: { kind: Kind; key: string }, a: unknown, b: unknown): readonly DefinitionChange[] {
  const tree = (document: unknown): Tree | undefined =>
    document === undefined ? undefined : toTree(at.kind, document);
  return diff({ kind: at.kind, key: at.key, path: [] }, tree(a), tree(b));
}

type Place = Pick<DefinitionChange, "kind" | "key" | "path">;

function diff(place: Place, a: Tree | undefined, b: Tree | undefined): readonly DefinitionChange[] {
  if (sameTree(a, b)) return [];
  if (!a) return b ? [{ ...place, op: "added", after: fromTree(b) }] : [];
  if (!b) return [{ ...place, op: "removed", before: fromTree(a) }];
  if (a.type === "leaf" || b.type === "leaf" || a.form !== b.form) {
    return [{ ...place, op: "changed", before: fromTree(a), after: fromTree(b) }];
  }
  return diffParts(place, a, b);
}

function diffParts(place: Place, a: Branch, b: Branch): readonly DefinitionChange[] {
  const order = [...b.children.keys()];
  const names = [...new Set([...a.children.keys(), ...order])];
  const parts = names.flatMap((name) => {
    const found = diff({ ...place, path: [...place.path, name] }, a.children.get(name), b.children.get(name));
    if (!b.ordered || a.children.has(name)) return found;
    return found.map((change) => ({ ...change, anchor: order[order.indexOf(name) - 1] ?? null }));
  });
  const before = [...a.children.keys()];
  if (!a.ordered || !moved(before, order)) return parts;
  return [...parts, { ...place, op: "moved", before, after: order }];
}
