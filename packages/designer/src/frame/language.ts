import { checkConditionDocument } from "@quoin/condition";
import { type LanguagePorts, readEntities } from "@quoin/definition";
import { checkPattern, conditionShape, fieldTypePorts } from "@quoin/fields";

/** What the language has to know to check documents in the browser. Of rules' steps it knows nothing: the server checks those. */
export const language: LanguagePorts = {
  checkPattern,
  fieldTypes: fieldTypePorts,
  checkCondition: (document, { entity, set, allow }) =>
    checkConditionDocument(document, conditionShape(readEntities(set), entity), allow),
  conditionReads: () => [],
};
