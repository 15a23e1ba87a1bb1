import type { OutlineNode } from "./outline-node.ts";

export interface OutlinePress {
  readonly key: string;
  readonly alt?: boolean;
}

export type OutlineAct =
  | { readonly act: "focus"; readonly id: string }
  | { readonly act: "open" | "close"; readonly id: string }
  | { readonly act: "move"; readonly id: string; readonly by: 1 | -1 }
  | { readonly act: "select" | "remove" | "moveTo"; readonly id: string };

/**
 * What a key means on a line of the outline, by the tree pattern: arrows go through the lines, right opens and goes in,
 * left closes and goes out, Home and End; Alt with up or down moves the thing itself; M asks where to; Delete takes it away.
 */
export function outlineKey(
  nodes: readonly OutlineNode[],
  at: string,
  { key, alt = false }: OutlinePress,
): OutlineAct | undefined {
  const index = nodes.findIndex(({ id }) => id === at);
  const node = nodes[index];
  if (!node) return nodes[0] && key.startsWith("Arrow") ? { act: "focus", id: nodes[0].id } : undefined;
  const go = (to: OutlineNode | undefined): OutlineAct | undefined => to && { act: "focus", id: to.id };
  const isOpen = nodes[index + 1]?.parent === node.id;
  if (alt) {
    if (key === "ArrowUp") return { act: "move", id: at, by: -1 };
    return key === "ArrowDown" ? { act: "move", id: at, by: 1 } : undefined;
  }
  switch (key) {
    case "ArrowDown":
      return go(nodes[index + 1]);
    case "ArrowUp":
      return go(nodes[index - 1]);
    case "Home":
      return go(nodes[0]);
    case "End":
      return go(nodes.at(-1));
    case "ArrowRight":
      if (node.children === 0) return undefined;
      return isOpen ? go(nodes[index + 1]) : { act: "open", id: at };
    case "ArrowLeft":
      if (isOpen) return { act: "close", id: at };
      return node.parent === undefined ? undefined : { act: "focus", id: node.parent };
    case "Enter":
    case " ":
      return { act: "select", id: at };
    case "Delete":
    case "Backspace":
      return { act: "remove", id: at };
    case "m":
    case "M":
      return { act: "moveTo", id: at };
    default:
      return undefined;
  }
}
