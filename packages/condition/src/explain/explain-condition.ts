import { type NodeAt, partsOf } from "../condition/each-node.ts";
import type { BoundCondition } from "../condition/condition.ts";
import type { BoundTest } from "../condition/field-test.ts";
import { evaluateCondition } from "../evaluate/evaluate-condition.ts";
import type { EvaluateContext } from "../evaluate/evaluate-context.ts";
import { relatedRows, rowBefore } from "../evaluate/holds-leaf.ts";
import { type Row, valueOf } from "../evaluate/row.ts";
import type { Explanation } from "./explanation.ts";

interface About {
  readonly row: Row;
  readonly context: EvaluateContext;
}

function explainRelated(at: NodeAt<BoundTest>, { row, context }: About): Explanation {
  const node = at.node;
  const [part] = partsOf(at);
  if (node.type !== "related" || part === undefined) throw new TypeError("Not a relation");
  const shown = relatedRows(row, part.refs, context).map((other) => explain(part, { row: other, context }));
  const found = shown.filter((one) => one.holds);
  // A record that does is reason enough; otherwise each of them is why not.
  return { node, path: at.path, holds: found.length > 0, children: found.length > 0 ? found.slice(0, 1) : shown };
}

function explain(at: NodeAt<BoundTest>, about: About): Explanation {
  const { node, path } = at;
  const { row, context } = about;
  if (node.type === "related") return explainRelated(at, about);
  if (node.type === "before") {
    const before = rowBefore(context);
    const children = before === null ? [] : partsOf(at).map((part) => explain(part, { row: before, context }));
    return { node, path, holds: children.some((child) => child.holds), children };
  }
  const children = partsOf(at).map((part) => explain(part, about));
  if (children.length > 0) {
    const all = node.type === "all";
    const some = children.some((child) => child.holds);
    const holds = node.type === "not" ? !some : all ? children.every((child) => child.holds) : some;
    return { node, path, holds, children };
  }
  const value = node.type === "set" || node.type === "test" ? valueOf(row, node.field) : undefined;
  const holds = evaluateCondition(node, row, context);
  return { node, path, holds, children, ...(value === undefined ? {} : { value }) };
}

/** Why a record does or does not satisfy a bound condition: every node, whether it holds, and the values looked at. */
export const explainCondition = (condition: BoundCondition, row: Row, context: EvaluateContext = {}): Explanation =>
  explain({ node: condition, path: "", refs: [] }, { row, context });
