import { AppError, type Problem } from "@quoin/definition";
import type { ConditionShape } from "../condition/condition-shape.ts";
import { parseConditionPaths } from "../parse/parse-condition.ts";
import { checkCondition, type ConditionAllow } from "./check-condition.ts";

/** Reads and checks a stored condition in one go. Paths point into `document` as it was written. Never throws on bad input. */
export function checkConditionDocument(
  document: unknown,
  shape: ConditionShape,
  allow: ConditionAllow = {},
): readonly Problem[] {
  try {
    const { condition, paths } = parseConditionPaths(document);
    return checkCondition(condition, shape, { allow, paths });
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid_condition") return error.details;
    throw error;
  }
}
