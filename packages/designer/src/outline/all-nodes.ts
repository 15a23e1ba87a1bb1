import type { FormDocument } from "@quoin/definition";
import { pageNodes } from "../page/page-node.ts";
import { type OutlineNode, outlineNodes } from "./outline-node.ts";

/** A record's page from top to bottom: its header, the form, what is related, the timeline. Lines below closed ones are left out. */
export function allNodes(form: FormDocument, closed: ReadonlySet<string>): readonly OutlineNode[] {
  const { above, below } = pageNodes(form, closed);
  if (above.length === 0) return outlineNodes(form, closed);
  // The tabs count the parts around them as siblings.
  const tabs = outlineNodes(form, closed).map((node) =>
    node.kind === "tab" ? { ...node, position: node.position + 1, siblings: node.siblings + 3 } : node,
  );
  return [...above, ...tabs, ...below];
}
