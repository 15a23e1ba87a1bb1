import type { Condition } from "../condition/condition.ts";
import { conditionError } from "./condition-error.ts";
import { CONDITION_LIMITS } from "./condition-limits.ts";
import { FORMS, type Reader } from "./condition-forms.ts";
import { pointer } from "./pointer.ts";
import { readOperand } from "./read-operand.ts";

/** A condition and where each of its nodes stood in the document that was read. */
export interface ParsedCondition {
  readonly condition: Condition;
  readonly paths: ReadonlyMap<Condition, string>;
}

/** As `parseCondition`, and tells where each node came from: a JSON pointer into `document`. */
export function parseConditionPaths(document: unknown): ParsedCondition {
  const paths = new Map<Condition, string>();
  let nodes = 0;
  const reader: Reader = {
    node(made, path, depth) {
      nodes += 1;
      if (depth > CONDITION_LIMITS.depth) throw conditionError(path, "too_deep", { limit: CONDITION_LIMITS.depth });
      if (nodes > CONDITION_LIMITS.nodes)
        throw conditionError(path, "too_many_nodes", { limit: CONDITION_LIMITS.nodes });
      paths.set(made, path);
      return made;
    },
    condition(raw, path, depth) {
      if (typeof raw === "boolean") return reader.node({ type: "always", value: raw }, path, depth);
      // Before descending, or a hostile document could exhaust the stack.
      if (depth > CONDITION_LIMITS.depth) throw conditionError(path, "too_deep", { limit: CONDITION_LIMITS.depth });
      const doc = readOperand.record(raw, path, "condition");
      const keys = Object.keys(doc);
      const unknown = keys.find((key) => !Object.hasOwn(FORMS, key) && key !== "properties");
      if (unknown !== undefined) throw conditionError(path + pointer(unknown), "unknown_keyword", { keyword: unknown });
      const [form, ...rest] = keys.filter((key) => key !== "properties");
      if (form === undefined) {
        if (keys.length === 0) throw conditionError(path, "empty_condition");
        throw conditionError(`${path}/properties`, "required_missing");
      }
      if (rest.length > 0 || (form !== "required" && keys.length > 1)) {
        throw conditionError(path, "mixed_keywords", { keywords: keys });
      }
      return (FORMS[form] as (typeof FORMS)[string])(reader, doc, { path, depth });
    },
  };
  return { condition: reader.condition(document, "", 1), paths };
}

/**
 * Reads a condition document of profile 1: the only way from JSON to a condition, so that its limits hold everywhere.
 * @throws AppError `invalid_condition` with one problem (path, code, params) for anything outside the profile or its limits.
 */
export const parseCondition = (document: unknown): Condition => parseConditionPaths(document).condition;
