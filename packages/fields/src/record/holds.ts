import { bindCondition, evaluateCondition, parseKept, relationsRead, type Row } from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import type { CheckRecordOptions } from "./check-options.ts";
import { seenRow } from "./seen-row.ts";

export interface HoldsOptions extends CheckRecordOptions {
  /** Whose records these are: conditions see some of their values otherwise than they are. */
  readonly entity: Entity;
}

/**
 * Whether a record satisfies a condition of a definition; `undefined` where that needs related records and none can be had here.
 * Throws AppError `invalid_condition` for a document that publishing would have refused.
 */
export function holds(document: ConditionDocument, row: Row, options: HoldsOptions): boolean | undefined {
  const condition = parseKept(document);
  if (!options.related && relationsRead(condition).length > 0) return undefined;
  const { entity, previous } = options;
  const context = options.context ?? { now: new Date(), timeZone: "UTC" };
  return evaluateCondition(bindCondition(condition, context), seenRow(entity, row), {
    before: previous ? seenRow(entity, previous) : null,
    ...(options.related && { related: options.related }),
  });
}
