import type { SettingsPorts } from "../check/language-ports.ts";
import { LIMITS } from "../limits/limits.ts";
import type { Surveyor } from "../use/surveyor.ts";
import type { UseHow } from "../use/use.ts";
import type { RuleDocument, StepDocument } from "./rule-document.ts";
import { surveyCommonSettings } from "./survey-settings.ts";
import { surveyTexts } from "./survey-texts.ts";
import { surveyWritten } from "./survey-written.ts";

const ALLOW = { related: true, user: true, changed: true } as const;

interface StepPlace {
  readonly step: StepDocument;
  readonly path: string;
}

/** What a rule names, its conditions, and what is wrong in it beyond its shape. */
export function surveyRule(rule: RuleDocument, survey: Surveyor): void {
  const { entity } = rule;
  if (rule.extends !== undefined) survey.problem("/extends", "extends_left");
  if (entity !== undefined) survey.use("/entity", { kind: "entity", key: entity }, "about");
  surveySettings({ ...rule.trigger, path: "/trigger", how: "trigger", entity, types: survey.ports.triggers }, survey);
  if (entity === undefined && survey.ports.triggers?.needsEntity?.(rule.trigger.type)) {
    survey.problem("", "trigger_without_entity", { type: rule.trigger.type });
  }
  if (rule.condition !== undefined && entity === undefined) survey.problem("/condition", "condition_without_entity");
  else survey.condition("/condition", rule.condition, { entity: entity ?? "", allow: ALLOW });
  const places = [...stepsOf(rule.steps, "/steps")];
  if (places.length > LIMITS.stepsPerRule) {
    survey.problem("/steps", "too_many_steps", { limit: LIMITS.stepsPerRule, actual: places.length });
  }
  survey.distinct(
    places.map(({ step, path }) => ({ path: `${path}/id`, value: step.id })),
    "duplicate_id",
    "id",
  );
  for (const { step, path } of places) {
    surveySettings({ ...step, path, how: "step", entity, types: survey.ports.actions }, survey);
    surveyWritten({ step, path, entity }, survey);
    survey.ids(`${path}/branches`, step.branches);
    step.branches?.forEach((branch, index) => {
      if (branch.when === undefined) return;
      const at = `${path}/branches/${index}/when`;
      if (entity === undefined) survey.problem(at, "condition_without_entity");
      else survey.condition(at, branch.when, { entity, allow: ALLOW });
    });
  }
}

function* stepsOf(steps: readonly StepDocument[], path: string): Generator<StepPlace> {
  for (const [index, step] of steps.entries()) {
    const at = `${path}/${index}`;
    yield { step, path: at };
    for (const [place, branch] of (step.branches ?? []).entries()) {
      yield* stepsOf(branch.steps, `${at}/branches/${place}/steps`);
    }
  }
}

interface SettingsPlace {
  readonly type: string;
  readonly settings?: { readonly [name: string]: unknown };
  readonly path: string;
  readonly how: UseHow;
  readonly entity: string | undefined;
  readonly types: SettingsPorts | undefined;
}

function surveySettings({ type, settings = {}, path, how, entity, types }: SettingsPlace, survey: Surveyor): void {
  if (!types) return;
  if (!types.has(type)) {
    survey.problem(`${path}/type`, how === "trigger" ? "unknown_trigger" : "unknown_step", { type });
    return;
  }
  surveyCommonSettings({ settings, path: `${path}/settings`, how, entity }, survey);
  if (how === "step") surveyTexts(settings, `${path}/settings`, survey);
  for (const use of types.uses?.(type, settings, entity) ?? [])
    survey.use(`${path}/settings${use.path}`, use.target, how);
}
