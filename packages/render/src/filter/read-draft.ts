import { type Condition, type ConditionShape, parseCondition, readOperator } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { type DraftGroup, type DraftNode, draftId } from "./draft-condition.ts";

/** The field that a condition may be a line about. */
function fieldOf(condition: Condition): string | undefined {
  switch (condition.type) {
    case "set":
    case "test":
      return condition.field;
    case "not":
      return fieldOf(condition.of);
    case "all":
      return condition.of[0] && fieldOf(condition.of[0]);
    default:
      return undefined;
  }
}

function lineOf(condition: Condition, shape: ConditionShape): DraftNode | undefined {
  const key = fieldOf(condition);
  const field = key === undefined ? undefined : shape.field(key);
  const line = field && readOperator(condition, field.kind);
  return line && { id: draftId(), kind: "row", field: line.field, operator: line.operator.name, value: line.value };
}

function relatedOf(condition: Condition, shape: ConditionShape): DraftNode | undefined {
  const negated = condition.type === "not";
  const related = negated ? condition.of : condition;
  const other = related.type === "related" ? shape.related(related.ref) : undefined;
  if (related.type !== "related" || !other) return undefined;
  return { id: draftId(), kind: "related", ref: related.ref, negated, inner: groupOf(related.of, other) };
}

function nodeOf(condition: Condition, shape: ConditionShape): DraftNode {
  const known = lineOf(condition, shape) ?? relatedOf(condition, shape);
  if (known) return known;
  if (condition.type === "all" || condition.type === "any") {
    return {
      id: draftId(),
      kind: "group",
      join: condition.type,
      items: condition.of.map((part) => nodeOf(part, shape)),
    };
  }
  return { id: draftId(), kind: "raw", condition };
}

function groupOf(condition: Condition, shape: ConditionShape): DraftGroup {
  if (condition.type === "always" && condition.value) return { id: draftId(), kind: "group", join: "all", items: [] };
  const node = nodeOf(condition, shape);
  return node.kind === "group" ? node : { id: draftId(), kind: "group", join: "all", items: [node] };
}

/**
 * A condition as lines and groups to edit. What no line can say is kept whole, as `raw`.
 * Throws AppError `invalid_condition` for a document that is none.
 */
export const readDraftCondition = (document: ConditionDocument | undefined, shape: ConditionShape): DraftGroup =>
  groupOf(parseCondition(document ?? true), shape);
