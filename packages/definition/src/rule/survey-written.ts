import { isPlainObject } from "../text/is-plain-object.ts";
import { readEntities } from "../use/read-entities.ts";
import type { Surveyor } from "../use/surveyor.ts";
import type { StepDocument } from "./rule-document.ts";
import { surveyRowsValue } from "./survey-rows-value.ts";

interface StepAt {
  readonly step: StepDocument;
  readonly path: string;
  /** The rule's. */
  readonly entity: string | undefined;
}

/** The fields that a step writes, and what is wrong with the values that it puts into them. */
export function surveyWritten({ step, path, entity }: StepAt, survey: Surveyor): void {
  const { actions } = survey.ports;
  if (actions?.writes === undefined || !actions.has(step.type)) return;
  const ends = new Map<string, string | undefined>();
  for (const { relation, ...written } of actions.writes(step, entity)) {
    if (relation !== undefined && !ends.has(relation))
      ends.set(relation, endOf(`${path}/settings/relation`, { entity: written.entity, field: relation }, survey));
    const owner = relation === undefined ? written.entity : ends.get(relation);
    if (owner === undefined) continue;
    const target = survey.field(`${path}/settings`, { entity: owner, field: written.field }, "step");
    const value = valueOf(step, written.field);
    const at = `${path}/settings/values/${written.field}`;
    if (isPlainObject(value) && "rows" in value) surveyRowsValue({ value, path: at, entity, target }, survey);
    const wrong = target && actions.checkWritten?.(value, target);
    for (const one of wrong ?? []) survey.problem(at + one.path, one.code, one.params);
  }
}

/** The entity that a to-one relation leads to; tells of a field that is none. Of one that does not exist other checks tell. */
function endOf(
  path: string,
  { entity, field: key }: { readonly entity: string; readonly field: string },
  survey: Surveyor,
): string | undefined {
  const field = readEntities(survey.set).get(entity)?.fieldByKey.get(key);
  if (field === undefined) return undefined;
  const reference = survey.ports.fieldTypes.references(field);
  if (reference?.entity === undefined) survey.problem(path, "not_a_relation", { entity, field: key });
  else if (reference.many) survey.problem(path, "not_to_one", { entity, field: key });
  else return reference.entity;
  return undefined;
}

/** What a step puts into a field. */
function valueOf({ settings }: StepDocument, field: string): unknown {
  const values = settings?.["values"];
  return isPlainObject(values) ? values[field] : undefined;
}
