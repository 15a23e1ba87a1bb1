import type { Row } from "@quoin/condition";
import type { Entity, Problem, RecordRule } from "@quoin/definition";
import type { CheckRecordOptions } from "../record/check-options.ts";
import { brokenRules } from "./broken-rules.ts";

/** A broken rule as a problem: at its field, with its own words. */
export const ruleProblem = ({ field, message }: RecordRule): Problem => ({
  path: field === undefined ? "" : `/${field}`,
  code: "rule_broken",
  params: { hint: message },
});

/** The problems of the rules that a write would break; warnings are none. */
export const checkRules = (entity: Entity, row: Row, options: CheckRecordOptions): readonly Problem[] =>
  brokenRules(entity, row, options)
    .filter(({ rule }) => rule.severity !== "warning")
    .map(({ rule }) => ruleProblem(rule));
