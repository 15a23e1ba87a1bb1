import type { SyntaxNode, Tree } from "@lezer/common";

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

type Read = (range: TextRange) => string;

const VALUES = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);

const nameOf = (property: SyntaxNode, read: Read): string | undefined => {
  const name = property.getChild("PropertyName");
  if (!name) return undefined;
  try {
    return String(JSON.parse(read(name)));
  } catch {
    return undefined;
  }
};

const valueOf = (node: SyntaxNode | null): SyntaxNode | null => {
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling) if (VALUES.has(child.name)) return child;
  return null;
};

const valuesOf = (array: SyntaxNode): readonly SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  for (let child = array.firstChild; child; child = child.nextSibling) if (VALUES.has(child.name)) found.push(child);
  return found;
};

/** The names from the document down to what a position is in; the position on a name counts as in its value. */
export function pathAt(tree: Tree, position: number, read: Read): readonly string[] {
  const path: string[] = [];
  for (let node: SyntaxNode | null = tree.resolveInner(position, -1); node; node = node.parent) {
    if (node.name === "Property") {
      const name = nameOf(node, read);
      if (name !== undefined) path.unshift(name);
    } else if (node.parent?.name === "Array" && VALUES.has(node.name)) {
      const from = node.from;
      path.unshift(String(valuesOf(node.parent).findIndex((one) => one.from === from)));
    }
  }
  return path;
}

/** Where the part at a path stands; with `whole` its name as well. The longest part of the path that there is. */
export function rangeOf(
  tree: Tree,
  path: readonly string[],
  { read, whole = false }: { read: Read; whole?: boolean },
): TextRange | undefined {
  let node = valueOf(tree.topNode);
  let range: TextRange | undefined = node ?? undefined;
  for (const name of path) {
    if (!node) return range;
    if (node.name === "Array") {
      node = valuesOf(node)[Number(name)] ?? null;
      if (!node) return range;
      range = node;
      continue;
    }
    const property: SyntaxNode | undefined = node.getChildren("Property").find((one) => nameOf(one, read) === name);
    if (!property) return range;
    node = valueOf(property);
    range = whole || !node ? property : node;
  }
  return range && { from: range.from, to: range.to };
}
