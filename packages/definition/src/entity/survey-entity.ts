import type { ComputedSurvey } from "../check/language-ports.ts";
import { LIMITS } from "../limits/limits.ts";
import { readEntities } from "../use/read-entities.ts";
import type { Surveyor } from "../use/surveyor.ts";
import { surveyDepends } from "./survey-depends.ts";
import type { EntityDocument } from "./entity-document.ts";
import type { Field } from "./field.ts";
import { surveyDuplicates } from "./survey-duplicates.ts";
import { surveyRules } from "./survey-rules.ts";

/** What an entity's document names, its conditions, and what is wrong in it beyond its shape. */
export function surveyEntity(document: EntityDocument, survey: Surveyor): void {
  const entity = survey.at.key;
  if (document["x-extends"] !== undefined) survey.problem("/x-extends", "extends_left");
  if (document["x-title"] !== undefined) {
    const field = survey.field("/x-title", { entity, field: document["x-title"] }, "title");
    const reads = field && (field.schema.type === "string" || survey.ports.fieldTypes.isText?.(field) === true);
    if (field && !reads) survey.problem("/x-title", "title_not_text", { field: field.key });
  }
  document["x-subtitle"]?.forEach((field, index) =>
    survey.field(`/x-subtitle/${index}`, { entity, field }, "subtitle"),
  );
  surveyDuplicates(document, survey);
  document.required?.forEach((field, index) => {
    survey.field(`/required/${index}`, { entity, field }, "required");
  });
  const fields = readEntities(survey.set).get(entity)?.fields ?? [];
  surveyTrees(fields, survey);
  surveyRules(document, survey);
  surveyDepends(fields, survey);
  const relations = fields.filter((field) => surveyField(field, survey)).length;
  if (relations > LIMITS.relationsPerEntity) {
    survey.problem("/properties", "too_many_relations", { limit: LIMITS.relationsPerEntity, actual: relations });
  }
}

/** A hierarchy is a relation of an entity to itself, and there is one: what lies below a record has one meaning. */
function surveyTrees(fields: readonly Field[], survey: Surveyor): void {
  const trees = fields.filter(({ schema }) => schema["x-tree"] === true);
  for (const [index, field] of trees.entries()) {
    const path = `/properties/${field.key}/x-tree`;
    const target = survey.ports.fieldTypes.references(field);
    if (target?.entity !== field.entity) survey.problem(path, "tree_elsewhere");
    else if (index > 0) survey.problem(path, "second_tree", { field: trees[0]?.key });
  }
}

/** True when the field is a relation to an entity. */
function surveyField(field: Field, survey: Surveyor): boolean {
  const { schema, entity } = field;
  const path = `/properties/${field.key}`;
  survey.condition(`${path}/x-required-when`, schema["x-required-when"], {
    entity,
    allow: { related: true, user: true },
  });
  survey.ids(`${path}/x-options`, schema["x-options"]);
  schema["x-options"]?.forEach((option, index) => {
    const at = `${path}/x-options/${index}`;
    survey.condition(`${at}/gate`, option.gate, { entity, allow: { related: true, user: true } });
    option.transitions?.forEach((id, place) => {
      survey.use(
        `${at}/transitions/${place}`,
        { kind: "entity", key: entity, field: field.key, option: id },
        "transition",
      );
    });
  });
  const computed = survey.ports.fieldTypes.computes?.(field, readEntities(survey.set));
  if (computed !== undefined) surveyComputed(path, computed, survey);
  const references = survey.ports.fieldTypes.references(field);
  references?.entities?.forEach((key, index) =>
    survey.use(`${path}/x-entities/${index}`, { kind: "entity", key }, "relation"),
  );
  const target = references?.entity;
  if (target === undefined) return false;
  survey.use(`${path}/x-entity`, { kind: "entity", key: target }, "relation");
  return true;
}

function surveyComputed(path: string, { problems, reads, conditions = [] }: ComputedSurvey, survey: Surveyor): void {
  for (const { path: at, code, params } of problems) survey.problem(path + at, code, params);
  for (const read of reads) survey.field(path + read.path, { entity: read.entity, field: read.field }, "computed");
  for (const { path: at, document, entity } of conditions) survey.condition(path + at, document, { entity, allow: {} });
}
