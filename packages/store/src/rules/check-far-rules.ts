import { isAsked, ruleProblem, rulePlan } from "@quoin/fields";
import type { EntityModel } from "../query/field-model.ts";
import { refuse } from "../records/refuse.ts";
import type { Pending, Writing } from "../records/writing.ts";
import { brokenBy } from "./broken-by.ts";
import { shownProblem } from "./shown-problem.ts";

/**
 * Rules that ask for related records, of which only the database knows: looked at once the records are stored, in their
 * transaction. Throws `validation` at the first that is broken.
 */
export async function checkFarRules(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  for (const planned of rulePlan(entity.entity)) {
    if (!planned.far || planned.rule.severity === "warning") continue;
    const asked = pending.filter(({ op, changed }) => isAsked(planned, op !== "update", new Set(changed)));
    if (asked.length === 0) continue;
    const broken = new Set(await brokenBy(writing, entity, { planned, asked }));
    for (const one of asked)
      if (broken.has(one)) refuse(writing, one, shownProblem(writing, entity, ruleProblem(planned.rule)));
  }
}
