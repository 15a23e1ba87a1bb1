import {
  bindCondition,
  type BoundCondition,
  checkCondition,
  type ConditionShape,
  parseCondition,
} from "@quoin/condition";
import { AppError, type ConditionDocument } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { isNever } from "../access/fold-conditions.ts";
import { userOf } from "../access/user-of.ts";
import type { Actor } from "../actor.ts";
import type { Published } from "../definitions/published.ts";
import type { Reading } from "./reading.ts";
import { unknownKey } from "./unknown-key.ts";

/** The shape without what the reader may not use: to the check, a forbidden field is an unknown one. */
function readableShape(shape: ConditionShape, reading: Reading): ConditionShape {
  const access = reading.access.entity(shape.entity);
  const readable = (key: string): boolean => !isNever(access.field(key).read);
  return {
    ...shape,
    entity: shape.entity,
    field: (key) => (readable(key) ? shape.field(key) : undefined),
    related(ref) {
      const other = shape.related(ref);
      if (other === undefined) return undefined;
      const there = reading.access.entity(other.entity);
      const dot = ref.indexOf(".");
      const open = dot < 0 ? readable(ref) : !isNever(there.field(ref.slice(dot + 1)).read);
      return open && !isNever(there.read) ? readableShape(other, reading) : undefined;
    },
  };
}

export interface WhereContext {
  readonly published: Published;
  readonly reading: Reading;
  readonly entity: string;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Reads a condition that a person or program sent: parsed, checked against what they may read, bound to them and now.
 * Throws `invalid_condition`, and `unknown_key` for what does not exist or may not be read.
 */
export function readWhere(document: ConditionDocument, context: WhereContext): BoundCondition {
  const condition = parseCondition(document);
  const { published, reading, entity, actor, now } = context;
  const shape = reading.access.all
    ? conditionShape(published.entities, entity)
    : readableShape(conditionShape(published.entities, entity), reading);
  const problems = checkCondition(condition, shape, { allow: { search: true } });
  const unknown = problems.find((problem) => problem.code === "unknown_field" || problem.code === "unknown_relation");
  if (unknown !== undefined)
    throw unknownKey(String(unknown.params?.["field"] ?? unknown.params?.["ref"] ?? ""), "where");
  if (problems.length > 0) {
    throw new AppError("invalid_condition", "The condition does not fit the fields that it asks about.", {
      details: problems,
    });
  }
  return bindCondition(condition, { now, timeZone: actor.timeZone, user: userOf(actor) });
}
