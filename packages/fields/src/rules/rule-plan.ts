import { type Condition, fieldsRead, parseCondition, relationsRead } from "@quoin/condition";
import type { ConditionDocument, Entity, RecordRule } from "@quoin/definition";
import { writtenFormula, type WrittenFormula } from "./written-formula.ts";

/** One of an entity's rules, ready to be judged. */
export interface PlannedRule {
  readonly rule: RecordRule;
  /** Keys of the record's own fields that decide about it. */
  readonly reads: ReadonlySet<string>;
  readonly formula?: WrittenFormula;
  /** It asks for other records, as only the server can. */
  readonly far: boolean;
}

const known = new WeakMap<Entity, readonly PlannedRule[]>();

const NONE: readonly PlannedRule[] = [];

/** What must hold of an entity's records. Made once per entity; the definitions must have passed their checks. */
export function rulePlan(entity: Entity): readonly PlannedRule[] {
  const rules = entity.document["x-rules"];
  if (rules === undefined || rules.length === 0) return NONE;
  const made = known.get(entity) ?? rules.map(planned);
  known.set(entity, made);
  return made;
}

function planned(rule: RecordRule): PlannedRule {
  const formula = typeof rule.must === "string" ? writtenFormula(rule.must) : undefined;
  const conditions = [rule.when, typeof rule.must === "string" ? undefined : rule.must].flatMap(conditionOf);
  const reads = new Set([
    ...conditions.flatMap((condition) => [...fieldsRead(condition)]),
    ...(formula?.paths.map(([key = ""]) => key) ?? []),
  ]);
  const far = formula?.far === true || conditions.some((condition) => relationsRead(condition).length > 0);
  return { rule, reads, far, ...(formula && { formula }) };
}

const conditionOf = (document: ConditionDocument | undefined): readonly Condition[] =>
  document === undefined ? [] : [parseCondition(document)];
