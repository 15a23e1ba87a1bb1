import { bindCondition, type BoundCondition, checkCondition, parseCondition } from "@quoin/condition";
import { AppError, type ConditionDocument } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { readableShape } from "../access/readable-shape.ts";
import { userOf } from "../access/user-of.ts";
import type { Actor } from "../actor.ts";
import type { Published } from "../definitions/published.ts";
import type { Reading } from "./reading.ts";
import { unknownKey } from "./unknown-key.ts";

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
  const shape = readableShape(conditionShape(published.entities, entity), reading.access);
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
