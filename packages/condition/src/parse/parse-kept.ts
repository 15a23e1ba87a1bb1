import type { ConditionDocument } from "@quoin/definition";
import type { Condition } from "../condition/condition.ts";
import { parseCondition } from "./parse-condition.ts";

const kept = new WeakMap<object, Condition>();

/**
 * Reads a condition of a definition as `parseCondition` does, once for as long as the document lives: published
 * documents are never changed, and their conditions are asked of every record. Throws AppError `invalid_condition`.
 */
export function parseKept(document: ConditionDocument): Condition {
  if (typeof document === "boolean") return parseCondition(document);
  const known = kept.get(document);
  if (known !== undefined) return known;
  const condition = parseCondition(document);
  kept.set(document, condition);
  return condition;
}
