import { type Condition, parseCondition } from "@quoin/condition";
import { AppError, type ConditionDocument } from "@quoin/definition";

/** A condition of a computed field; undefined for none, and for one that is malformed: the check of conditions tells of that. */
export function readCondition(document: ConditionDocument | undefined): Condition | undefined {
  if (document === undefined) return undefined;
  try {
    return parseCondition(document);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}
