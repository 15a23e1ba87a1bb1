import { hash } from "node:crypto";
import { bindCondition, evaluateCondition } from "@quoin/condition";
import { seenRow, seenValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { MatchRule } from "./match-rules.ts";

/** The moment and zone in which a rule's condition is asked. */
export interface MatchTime {
  readonly now: Date;
  readonly timeZone: string;
}

/** Forms of several fields multiply; what has more is told by the first ones. */
const MOST = 64;

/** A value as methods take it, each of several by itself; empty where there is none. */
function matchTexts({ field: { field, type } }: MatchRule["parts"][number], row: Row): readonly string[] {
  const value = seenValue(field, row[field.key]);
  if (typeof value === "string") return type.several?.(value) ?? [value];
  return typeof value === "number" || typeof value === "boolean" ? [`${value}`] : [];
}

const NONE: readonly string[] = [];

/** The forms of a value, or of each of several, once. */
function formsOf(part: MatchRule["parts"][number], row: Row): readonly string[] {
  const [first, ...others] = matchTexts(part, row);
  if (first === undefined) return NONE;
  const forms = part.method.forms(first);
  if (others.length === 0 && forms.length < 2) return forms;
  return [...new Set([...forms, ...others.flatMap((text) => part.method.forms(text))])];
}

/**
 * The keys under which a record is found by a rule: two records of which both have a key match, as far as `same` of their
 * methods agrees. None where the rule does not concern the record or a field is empty. Hashed: equally short for all.
 */
export function matchKeys(entity: EntityModel, rule: MatchRule, at: { row: Row; time: MatchTime }): readonly string[] {
  let keys: readonly string[] = [rule.signature];
  for (const part of rule.parts) {
    const forms = formsOf(part, at.row);
    if (forms.length === 0) return NONE;
    keys = keys.flatMap((key) => forms.map((form) => `${key}\0${form}`)).slice(0, MOST);
  }
  if (rule.where !== undefined) {
    const bound = bindCondition(rule.where, at.time);
    if (!evaluateCondition(bound, seenRow(entity.entity, at.row))) return [];
  }
  return keys.map((key) => hash("sha256", key, "base64url").slice(0, 22));
}

/** Whether two records that share a key match indeed. */
export const matchesIndeed = (rule: MatchRule, one: Row, other: Row): boolean =>
  rule.parts.every((part) => {
    const { same } = part.method;
    if (same === undefined) return true;
    const others = matchTexts(part, other);
    return matchTexts(part, one).some((text) => others.some((against) => same(text, against)));
  });
