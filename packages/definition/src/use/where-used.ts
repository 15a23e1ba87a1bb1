import type { LanguagePorts } from "../check/language-ports.ts";
import { KINDS } from "../set/kind.ts";
import type { DefinitionSet } from "../set/definition-set.ts";
import { AppError } from "../errors/app-error.ts";
import type { SurveyedCondition, Surveyor } from "./surveyor.ts";
import { surveyDraft } from "./survey-document.ts";
import type { Target } from "./target.ts";
import type { Use } from "./use.ts";

/**
 * Every place that names `target`: an entity (its fields and options included), a field (its options included), an option,
 * or a document of another kind. Places inside the target itself are left out, but those of an entity that name its own field count.
 */
export function whereUsed(set: DefinitionSet, target: Target, ports: LanguagePorts): readonly Use[] {
  return allUses(set, ports).filter((use) => {
    if (!covers(target, use.target)) return false;
    if (use.kind !== target.kind || use.key !== target.key) return true;
    return target.field !== undefined && !use.path.startsWith(`/properties/${target.field}/`);
  });
}

const covers = (target: Target, named: Target): boolean =>
  target.kind === named.kind &&
  target.key === named.key &&
  (target.field === undefined || target.field === named.field) &&
  (target.option === undefined || target.option === named.option);

/** Everything that any document of the set names. */
export function allUses(set: DefinitionSet, ports: LanguagePorts): readonly Use[] {
  return KINDS.flatMap((kind) => Object.keys(set[kind]).flatMap((key) => usesOf({ kind, key }, set, ports)));
}

/** What one document names, what its conditions read included. */
export function usesOf(at: Pick<Target, "kind" | "key">, set: DefinitionSet, ports: LanguagePorts): readonly Use[] {
  const survey = surveyDraft({ kind: at.kind, key: at.key }, set, ports);
  const read = survey.conditions.flatMap((condition) =>
    readsOf(condition, survey).map((target): Use => ({ ...survey.at, path: condition.path, how: "condition", target })),
  );
  return [...survey.uses, ...read];
}

/** A condition that cannot be read, as in an unfinished draft, reads nothing. */
function readsOf({ document, entity, allow }: SurveyedCondition, { set, ports }: Surveyor): readonly Target[] {
  try {
    return ports.conditionReads(document, { entity, set, allow });
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
