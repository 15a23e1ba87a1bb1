import {
  type Condition,
  type ConditionShape,
  normaliseCondition,
  parseCondition,
  printCondition,
} from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";

const NEVER = { type: "always", value: false } as const;

function cut(condition: Condition, shape: ConditionShape): Condition {
  switch (condition.type) {
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((part) => cut(part, shape)) };
    case "not":
    case "before":
    case "after":
      return { ...condition, of: cut(condition.of, shape) };
    case "set":
      return shape.field(condition.field) ? condition : NEVER;
    case "test": {
      const field = shape.field(condition.field);
      return field && (condition.test.op !== "under" || field.tree !== undefined) ? condition : NEVER;
    }
    case "changed": {
      const fields = condition.fields.filter((key) => shape.field(key));
      return fields.length === 0 ? NEVER : { ...condition, fields };
    }
    case "related": {
      const there = shape.related(condition.ref);
      return there ? { ...condition, of: cut(condition.of, there) } : NEVER;
    }
    default:
      return condition;
  }
}

/**
 * The condition without what `shape` does not have. It decides as it did for a record on which that is empty, which is how
 * a reader gets every record; so what is drawn by it does not change.
 */
export const cutCondition = (document: ConditionDocument, shape: ConditionShape): ConditionDocument =>
  printCondition(normaliseCondition(cut(parseCondition(document), shape)));
