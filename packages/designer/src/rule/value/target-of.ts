import type { Entity, RuleDocument, StepDocument } from "@quoin/definition";
import type { RuleCatalog } from "../rule-catalog.ts";

interface Rule {
  readonly rule: RuleDocument;
  readonly catalog: RuleCatalog;
  readonly entities: ReadonlyMap<string, Entity>;
}

/**
 * The entity whose fields a step's values are for: the one that it names, else the one that its relation points at, else the rule's.
 * `undefined` where the step names none, so that its values are free pairs.
 */
export function targetOf(step: StepDocument, { rule, catalog, entities }: Rule): Entity | undefined {
  const settings = catalog.actions.find(({ name }) => name === step.type)?.settings ?? [];
  const named = (control: string): unknown => {
    const setting = settings.find((one) => one.control === control);
    return setting && step.settings?.[setting.name];
  };
  const has = (control: string) => settings.some((one) => one.control === control);
  if (has("entity")) return entities.get(String(named("entity") ?? ""));
  if (!has("relation")) return undefined;
  const own = entities.get(rule.entity ?? "");
  const relation = named("relation");
  if (typeof relation !== "string" || relation === "") return own;
  return entities.get(own?.fieldByKey.get(relation)?.schema["x-entity"] ?? "");
}
