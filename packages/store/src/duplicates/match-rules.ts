import { createHash } from "node:crypto";
import { type Condition, fieldsRead, parseCondition } from "@quoin/condition";
import type { DuplicateRule } from "@quoin/definition";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import type { Method } from "./methods/method.ts";
import { METHODS } from "./methods/registry.ts";

/** A rule of `x-duplicates` as the store works with it. */
export interface MatchRule {
  readonly rule: DuplicateRule;
  readonly parts: readonly { readonly field: FieldModel; readonly method: Method }[];
  readonly where: Condition | undefined;
  /** The fields on whose values its keys depend. */
  readonly reads: ReadonlySet<string>;
  /** The same for as long as the same values have the same keys. */
  readonly signature: string;
}

const known = new WeakMap<EntityModel, readonly MatchRule[]>();

/**
 * Part of every key. Not to be changed where a method gives other forms than before: a migration has the keys made anew then, and
 * those of texts with the same forms as before are found meanwhile.
 */
const FORMS = 1;

function layOut(entity: EntityModel, rule: DuplicateRule): readonly MatchRule[] {
  const parts = rule.on.flatMap(({ field, by }) => {
    const model = entity.fields.get(field);
    return model === undefined ? [] : [{ field: model, method: METHODS[by] }];
  });
  if (parts.length < rule.on.length) return [];
  const where = rule.where === undefined ? undefined : parseCondition(rule.where);
  const basis = parts.map(({ field, method }) => [method.name, field.field.type, field.column]);
  const signature = createHash("sha256")
    .update(JSON.stringify([FORMS, entity.table, rule.id, basis, rule.where ?? true]))
    .digest("base64url")
    .slice(0, 22);
  const reads = new Set([...rule.on.map(({ field }) => field), ...(where === undefined ? [] : fieldsRead(where))]);
  return [{ rule, parts, where, reads, signature }];
}

/** The entity's rules for duplicates. Laid out once per version. */
export function matchRules(entity: EntityModel): readonly MatchRule[] {
  const made = known.get(entity);
  if (made !== undefined) return made;
  const rules = (entity.entity.document["x-duplicates"] ?? []).flatMap((rule) => layOut(entity, rule));
  known.set(entity, rules);
  return rules;
}
