import type { DocumentOfKind } from "../set/definition-set.ts";
import type { Kind } from "../set/kind.ts";
import { fromTree } from "./from-tree.ts";
import { joinOrder } from "./merge-order.ts";
import { sameTree } from "./same-tree.ts";
import { toTree } from "./to-tree.ts";
import type { Tree } from "./tree.ts";

/** A place where an addition says something else than what is there already. The document keeps what was there. */
export interface ExtendConflict {
  readonly path: readonly string[];
  readonly base: unknown;
  readonly addition: unknown;
}

export interface ExtendedDocument<K extends Kind> {
  readonly document: DocumentOfKind[K];
  readonly conflicts: readonly ExtendConflict[];
}

/**
 * Adds the parts of `addition` to `base` by their names; nothing of `base` is changed or removed. New list items come beside
 * their neighbours of the addition, else last. `extends` and `x-extends` of the addition are dropped.
 */
export function extendDocument<K extends Kind>(
  kind: K,
  base: DocumentOfKind[K],
  addition: DocumentOfKind[K],
): ExtendedDocument<K> {
  const conflicts: ExtendConflict[] = [];
  const { extends: _extends, "x-extends": _entityExtends, ...rest } = addition as Readonly<Record<string, unknown>>;
  const tree = add([], { base: toTree(kind, base), addition: toTree(kind, rest) }, conflicts);
  return { document: fromTree(tree) as DocumentOfKind[K], conflicts };
}

function add(path: readonly string[], at: { base: Tree; addition: Tree }, conflicts: ExtendConflict[]): Tree {
  const { base, addition } = at;
  if (sameTree(base, addition)) return base;
  if (base.type === "leaf" || addition.type === "leaf" || base.form !== addition.form) {
    conflicts.push({ path, base: fromTree(base), addition: fromTree(addition) });
    return base;
  }
  const children = new Map(base.children);
  for (const [name, part] of addition.children) {
    const known = base.children.get(name);
    children.set(name, known ? add([...path, name], { base: known, addition: part }, conflicts) : part);
  }
  const order = joinOrder([...base.children.keys()], [...addition.children.keys()], new Set(children.keys()));
  return { ...base, children: new Map(order.map((name) => [name, children.get(name) as Tree])) };
}
