import type { Surveyor } from "../use/surveyor.ts";
import type { EntityDocument } from "./entity-document.ts";

/** What the rules for duplicates name, and what is wrong in them: a way of matching that a field's values do not have. */
export function surveyDuplicates(document: EntityDocument, survey: Surveyor): void {
  const entity = survey.at.key;
  const rules = document["x-duplicates"] ?? [];
  survey.ids("/x-duplicates", rules);
  rules.forEach(({ on, where }, index) => {
    const path = `/x-duplicates/${index}`;
    survey.condition(`${path}/where`, where, { entity, allow: {} });
    survey.distinct(
      on.map((one, place) => ({ path: `${path}/on/${place}/field`, value: one.field })),
      "duplicate_field",
      "field",
    );
    on.forEach((one, place) => {
      const field = survey.field(`${path}/on/${place}/field`, { entity, field: one.field }, "duplicates");
      const methods = field && survey.ports.fieldTypes.matchMethods?.(field);
      if (methods && !methods.includes(one.by))
        survey.problem(`${path}/on/${place}/by`, "unfit_match", { field: one.field, by: one.by, allowed: methods });
    });
  });
}
