import type { Problem } from "@quoin/definition";
import { brokenRules, isAsked, type PlannedRule, ruleProblem, rulePlan } from "@quoin/fields";
import { userOf } from "../access/user-of.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Pending, Writing } from "../records/writing.ts";
import { brokenBy } from "./broken-by.ts";
import { shownProblem } from "./shown-problem.ts";

/** What warnings of an entity's rules say of records that were made or changed, once they are stored; only of those that they warn of. */
export async function warningsOf(
  writing: Writing,
  entity: EntityModel,
  pending: readonly Pending[],
): Promise<ReadonlyMap<Pending, readonly Problem[]>> {
  const found = new Map<Pending, Problem[]>();
  const warnings = rulePlan(entity.entity).filter(({ rule }) => rule.severity === "warning");
  if (warnings.length === 0) return found;
  const warn = (one: Pending, { rule }: PlannedRule): void =>
    void found.set(one, [...(found.get(one) ?? []), shownProblem(writing, entity, ruleProblem(rule))]);
  const written = pending.filter(({ op }) => op === "create" || op === "update");
  const context = { now: writing.scope.now, timeZone: writing.actor.timeZone, user: userOf(writing.actor) };
  for (const one of written) {
    const broken = brokenRules(entity.entity, one.after, {
      context,
      settled: true,
      ...(one.op === "update" && { previous: one.before }),
    });
    for (const planned of broken) if (planned.rule.severity === "warning") warn(one, planned);
  }
  for (const planned of warnings) {
    if (!planned.far) continue;
    const asked = written.filter(({ op, changed }) => isAsked(planned, op === "create", new Set(changed)));
    if (asked.length > 0) for (const one of await brokenBy(writing, entity, { planned, asked })) warn(one, planned);
  }
  return found;
}
