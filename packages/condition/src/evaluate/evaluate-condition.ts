import type { BoundCondition } from "../condition/condition.ts";
import type { EvaluateContext } from "./evaluate-context.ts";
import { holdsLeaf, relatedRows, rowBefore } from "./holds-leaf.ts";
import type { Row } from "./row.ts";

function holds(
  condition: BoundCondition,
  row: Row,
  at: { context: EvaluateContext; refs: readonly string[] },
): boolean {
  switch (condition.type) {
    case "all":
      return condition.of.every((part) => holds(part, row, at));
    case "any":
      return condition.of.some((part) => holds(part, row, at));
    case "not":
      return !holds(condition.of, row, at);
    case "related": {
      const refs = [...at.refs, condition.ref];
      return relatedRows(row, refs, at.context).some((other) => holds(condition.of, other, { ...at, refs }));
    }
    case "before": {
      const before = rowBefore(at.context);
      return before !== null && holds(condition.of, before, at);
    }
    case "after":
      return holds(condition.of, row, at);
    default:
      return holdsLeaf(condition, row, at.context);
  }
}

/**
 * Whether a record satisfies a bound condition. Two-valued: an empty field passes no test, so `not` of the test holds.
 * No code is generated, so it runs under any content security policy.
 * @throws AppError `invalid_condition` where the condition asks for something that `context` does not give.
 */
export const evaluateCondition = (condition: BoundCondition, row: Row, context: EvaluateContext = {}): boolean =>
  holds(condition, row, { context, refs: [] });
