import { AppError } from "@quoin/definition";
import { rulePlan, sameValue } from "@quoin/fields";
import { ALWAYS } from "../../access/fold-conditions.ts";
import type { Row } from "../../door.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { loadRecords } from "../../records/load-records.ts";
import { validate } from "../../records/validate.ts";
import type { Pending, Writing } from "../../records/writing.ts";
import { checkFarRules } from "../../rules/check-far-rules.ts";

/**
 * Records as they are with all that a merge has moved by now, held against the rules of their entity: those that read what became
 * another value, their own computed ones included. Those in the bin are not asked. Gives what changed of the others.
 * Throws `validation` with the words of the rule.
 */
export async function judgeMoved(
  writing: Writing,
  entity: EntityModel,
  befores: readonly Row[],
): Promise<readonly Pending[]> {
  if (befores.length === 0 || rulePlan(entity.entity).length === 0) return [];
  const ids = befores.map((before) => String(before["id"]));
  const now = await loadRecords(writing, entity, { ids, right: ALWAYS });
  const pending = befores.flatMap((before): Pending[] => {
    const id = String(before["id"]);
    const found = now.get(id);
    if (found === undefined || found.deletedAt !== null) return [];
    const after = found.record;
    const changed = [...entity.fields.keys()].filter((key) => !sameValue(after[key], before[key]));
    return [{ item: undefined, op: "update", entity, id, before, after, changed }];
  });
  for (const { before, after } of pending) {
    const problems = validate(writing, entity, { record: after, previous: before });
    const broken = problems.filter(({ code }) => code === "rule_broken");
    if (broken.length > 0)
      throw new AppError("validation", "Merging would break a rule of an entity.", { details: broken });
  }
  await checkFarRules(writing, entity, pending);
  return pending;
}
