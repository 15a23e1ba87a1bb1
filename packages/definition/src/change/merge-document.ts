import type { Kind } from "../set/kind.ts";
import { toPointer } from "../text/pointer.ts";
import { fromTree } from "./from-tree.ts";
import { mergeClass } from "./merge-class.ts";
import type { MergeChoice, MergeConflict } from "./merge-conflict.ts";
import { mergeOrder } from "./merge-order.ts";
import { sameTree } from "./same-tree.ts";
import { toTree } from "./to-tree.ts";
import type { Branch, Tree } from "./tree.ts";

export interface Versions<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

export interface MergeContext {
  readonly choices: Readonly<Record<string, MergeChoice>>;
  /** Conflicts found are added here. */
  readonly conflicts: MergeConflict[];
}

interface Place {
  readonly kind: Kind;
  readonly key: string;
  readonly path: readonly string[];
}

/** Parts of a rule that only make sense together. */
const RULE_CORE = ["entity", "trigger", "condition", "steps"];

/** Merges the three versions of one document; `undefined` is a document that is not there. */
export function mergeDocument(
  at: { kind: Kind; key: string },
  versions: Versions<unknown>,
  context: MergeContext,
): unknown {
  const place: Place = { kind: at.kind, key: at.key, path: [] };
  const tree = (document: unknown): Tree | undefined =>
    document === undefined ? undefined : toTree(at.kind, document);
  const trees = { base: tree(versions.base), mine: tree(versions.mine), theirs: tree(versions.theirs) };
  const merged = mergeTrees(place, trees, context);
  return merged === undefined ? undefined : fromTree(merged);
}

type Trees = Versions<Tree | undefined>;

function mergeTrees(place: Place, trees: Trees, context: MergeContext): Tree | undefined {
  const { base, mine, theirs } = trees;
  if (sameTree(mine, theirs) || sameTree(base, theirs)) return mine;
  if (sameTree(base, mine)) return theirs;
  if (
    mine?.type !== "branch" ||
    theirs?.type !== "branch" ||
    mine.form !== theirs.form ||
    isUnit(place, mine, theirs)
  ) {
    return conflict(place, trees, context);
  }
  const sides = { base: base?.type === "branch" ? base : undefined, mine, theirs };
  return place.kind === "rule" && place.path.length === 0
    ? mergeRule(place, sides, context)
    : mergeParts(place, sides, context);
}

/** A field whose type differs is taken from one side as a whole: the settings of one type make no sense under another. */
function isUnit({ kind, path }: Place, mine: Branch, theirs: Branch): boolean {
  const isField = kind === "entity" && path.length === 2 && path[0] === "properties";
  return isField && !sameTree(mine.children.get("x-type"), theirs.children.get("x-type"));
}

interface Sides {
  readonly base: Branch | undefined;
  readonly mine: Branch;
  readonly theirs: Branch;
}

function mergeParts(place: Place, { base, mine, theirs }: Sides, context: MergeContext): Branch {
  const names = new Set([...mine.children.keys(), ...theirs.children.keys()]);
  const children = new Map<string, Tree>();
  for (const name of names) {
    const trees = { base: base?.children.get(name), mine: mine.children.get(name), theirs: theirs.children.get(name) };
    const merged = mergeTrees({ ...place, path: [...place.path, name] }, trees, context);
    if (merged) children.set(name, merged);
  }
  const orders = {
    base: [...(base?.children.keys() ?? [])],
    mine: [...mine.children.keys()],
    theirs: [...theirs.children.keys()],
  };
  const order = mergeOrder(orders, new Set(children.keys()));
  return { ...mine, children: new Map(order.map((name) => [name, children.get(name) as Tree])) };
}

/** What a rule does is taken from one side as a whole; its labels and whether it is on merge by themselves. */
function mergeRule(place: Place, sides: Sides, context: MergeContext): Tree {
  const part = (side: Branch | undefined, core: boolean): Branch | undefined =>
    side && { ...side, children: new Map([...side.children].filter(([name]) => RULE_CORE.includes(name) === core)) };
  const cores = { base: part(sides.base, true), mine: part(sides.mine, true), theirs: part(sides.theirs, true) };
  const rest = { base: part(sides.base, false), mine: part(sides.mine, false), theirs: part(sides.theirs, false) };
  const merged = mergeParts(place, rest as Sides, context);
  const core = mergeCore(place, cores, context);
  return { ...merged, children: new Map([...merged.children, ...(core?.type === "branch" ? core.children : [])]) };
}

function mergeCore(place: Place, cores: Trees, context: MergeContext): Tree | undefined {
  if (sameTree(cores.mine, cores.theirs) || sameTree(cores.base, cores.theirs)) return cores.mine;
  return sameTree(cores.base, cores.mine) ? cores.theirs : conflict(place, cores, context);
}

function conflict(place: Place, trees: Trees, context: MergeContext): Tree | undefined {
  const id = toPointer([place.kind, place.key, ...place.path]);
  const about = mergeClass(place.kind, place.path);
  const usual = about === "structure" && trees.mine !== undefined && trees.theirs !== undefined ? "theirs" : "mine";
  const choice = context.choices[id] ?? usual;
  const value = (tree: Tree | undefined): unknown => tree && fromTree(tree);
  const { base, mine, theirs } = trees;
  const values = { base: value(base), mine: value(mine), theirs: value(theirs) };
  context.conflicts.push({ id, ...place, class: about, ...values, choice });
  return trees[choice];
}
