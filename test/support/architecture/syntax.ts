import { parseSync } from "oxc-parser";

/** A node of the ESTree that the parser makes; rules look only at the few members they know. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

export interface Syntax {
  /** Every node, parents before children. */
  readonly nodes: readonly Node[];
  readonly comments: readonly { readonly value: string; readonly start: number }[];
  /** The line (from 1) of a position. */
  lineAt(position: number): number;
  /** The source text of a node. */
  textOf(node: Node): string;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value;

function collect(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isNode(value)) {
    into.push(value);
    for (const member of Object.values(value)) if (typeof member === "object") collect(member, into);
  }
}

/** Parses a file. Throws when its syntax is broken. */
export function parse(path: string, text: string): Syntax {
  const { program, comments, errors } = parseSync(path, text);
  const [first] = errors;
  if (first) throw new SyntaxError(`${path}: ${first.message}`);
  const nodes: Node[] = [];
  collect(program, nodes);
  return {
    nodes,
    comments,
    lineAt: (position) => text.slice(0, position).split("\n").length,
    textOf: (node) => text.slice(node.start, node.end),
  };
}

/** The text of a string literal, or undefined for any other node. */
export function stringOf(node: unknown): string | undefined {
  return isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}
