import type { LanguagePorts } from "../check/language-ports.ts";
import { surveyDashboard } from "../dashboard/survey-dashboard.ts";
import { surveyEntity } from "../entity/survey-entity.ts";
import { surveyForm } from "../form/survey-form.ts";
import { surveyMessage } from "../message/survey-message.ts";
import { surveyNavigation } from "../navigation/survey-navigation.ts";
import { surveyRole } from "../role/survey-role.ts";
import { surveyRule } from "../rule/survey-rule.ts";
import type { DefinitionSet, DocumentOfKind } from "../set/definition-set.ts";
import type { Kind } from "../set/kind.ts";
import { surveyView } from "../view/survey-view.ts";
import { Surveyor } from "./surveyor.ts";

const SURVEYS: { readonly [K in Kind]: (document: DocumentOfKind[K], survey: Surveyor) => void } = {
  entity: surveyEntity,
  form: surveyForm,
  view: surveyView,
  dashboard: surveyDashboard,
  rule: surveyRule,
  role: surveyRole,
  message: surveyMessage,
  navigation: surveyNavigation,
};

function run<K extends Kind>(kind: K, document: DocumentOfKind[K], survey: Surveyor): void {
  SURVEYS[kind](document, survey);
}

/** Walks one document of a set whose documents all have their kind's shape. */
export function surveyDocument(at: { kind: Kind; key: string }, set: DefinitionSet, ports: LanguagePorts): Surveyor {
  const survey = new Surveyor(at, set, ports);
  const document = set[at.kind][at.key];
  if (document) run(at.kind, document as DocumentOfKind[typeof at.kind], survey);
  return survey;
}

/** The same for a set that may hold documents of any shape, as a draft does: a walk that meets a wrong part ends there, with what it found. */
export function surveyDraft(at: { kind: Kind; key: string }, set: DefinitionSet, ports: LanguagePorts): Surveyor {
  const survey = new Surveyor(at, set, ports);
  try {
    const document = set[at.kind][at.key];
    if (document) run(at.kind, document as DocumentOfKind[typeof at.kind], survey);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return survey;
}
