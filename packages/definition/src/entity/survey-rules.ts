import { readEntities } from "../use/read-entities.ts";
import type { Surveyor } from "../use/surveyor.ts";
import type { EntityDocument } from "./entity-document.ts";

/** What an entity's rules and the formulas of its default values name, and what is wrong in them. */
export function surveyRules(document: EntityDocument, survey: Surveyor): void {
  const entity = survey.at.key;
  const rules = document["x-rules"];
  survey.ids("/x-rules", rules);
  const place = { entity, allow: { changed: true, related: true, user: true } };
  rules?.forEach(({ id, when, must, message, field }, index) => {
    const path = `/x-rules/${index}`;
    // In files of words both have the same name.
    if (Object.hasOwn(document.properties, id)) survey.problem(`${path}/id`, "id_of_field", { id });
    if (Object.values(message).every((words) => words.trim() === "")) survey.problem(`${path}/message`, "no_words");
    survey.condition(`${path}/when`, when, place);
    if (typeof must !== "string") survey.condition(`${path}/must`, must, place);
    if (field !== undefined) survey.field(`${path}/field`, { entity, field }, "rule");
  });
  const entities = readEntities(survey.set);
  const own = entities.get(entity);
  for (const { path, how, problems, reads } of (own && survey.ports.fieldTypes.formulas?.(own, entities)) ?? []) {
    for (const problem of problems) survey.problem(path, problem.code, problem.params);
    for (const read of reads) survey.field(path, read, how);
  }
}
