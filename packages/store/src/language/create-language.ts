import { checkConditionDocument, conditionUses, parseCondition } from "@quoin/condition";
import { readEntities, type LanguagePorts } from "@quoin/definition";
import { checkPattern, conditionShape, fieldType, hasFieldType } from "@quoin/fields";

/** What the checks of definitions need to know of conditions and field types, joined with the rules' side given by the app. */
export function createLanguage(rules: Pick<LanguagePorts, "triggers" | "actions"> = {}): LanguagePorts {
  return {
    ...rules,
    checkPattern,
    fieldTypes: {
      has: hasFieldType,
      settingsSchema: (name) => fieldType(name).settingsSchema,
      checkSchema: (name, schema) => fieldType(name).checkSchema?.(schema) ?? [],
      checkValue: (value, field) => fieldType(field.type).checkValue?.(value, field) ?? [],
      references: (field) => {
        const type = fieldType(field.type);
        const target = type.references?.(field);
        return target === undefined ? undefined : { ...target, many: type.storage(field) === "link" };
      },
      options: (field) =>
        fieldType(field.type)
          .options?.(field)
          .map((option) => option.id),
    },
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
