import { checkConditionDocument, conditionUses, parseCondition } from "@quoin/condition";
import { readEntities, type LanguagePorts } from "@quoin/definition";
import { checkPattern, conditionShape, fieldTypePorts } from "@quoin/fields";

/** What the checks of definitions need to know of conditions and field types, joined with the rules' side given by the app. */
export function createLanguage(
  rules: Pick<LanguagePorts, "triggers" | "actions" | "checkText" | "ready"> = {},
): LanguagePorts {
  return {
    ...rules,
    checkPattern,
    fieldTypes: fieldTypePorts,
    checkCondition: (document, { entity, set, allow }) =>
      checkConditionDocument(document, conditionShape(readEntities(set), entity), allow),
    conditionReads: (document, { entity, set }) =>
      conditionUses(parseCondition(document), conditionShape(readEntities(set), entity)).map((use) => ({
        kind: "entity",
        key: use.entity,
        field: use.field,
        ...(use.value === undefined ? {} : { option: use.value }),
      })),
  };
}
