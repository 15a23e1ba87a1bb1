import {
  bindCondition,
  type Condition,
  evaluateCondition,
  parseCondition,
  relationsRead,
  type Row,
} from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import type { CheckRecordOptions } from "./check-options.ts";
import { seenRow } from "./seen-row.ts";

export interface HoldsOptions extends CheckRecordOptions {
  /** Whose records these are: conditions see some of their values otherwise than they are. */
  readonly entity: Entity;
}

const parsed = new WeakMap<object, Condition>();

function read(document: ConditionDocument): Condition {
  if (typeof document === "boolean") return parseCondition(document);
  const known = parsed.get(document);
  if (known) return known;
  const made = parseCondition(document);
  parsed.set(document, made);
  return made;
}

/**
 * Whether a record satisfies a condition of a definition; `undefined` where that needs related records and none can be had here.
 * Throws AppError `invalid_condition` for a document that publishing would have refused.
 */
export function holds(document: ConditionDocument, row: Row, options: HoldsOptions): boolean | undefined {
  const condition = read(document);
  if (!options.related && relationsRead(condition).length > 0) return undefined;
  const { entity, previous } = options;
  const context = options.context ?? { now: new Date(), timeZone: "UTC" };
  return evaluateCondition(bindCondition(condition, context), seenRow(entity, row), {
    before: previous ? seenRow(entity, previous) : null,
    ...(options.related && { related: options.related }),
  });
}
