export { AppError, type AppErrorOptions } from "./errors/app-error.ts";
export { ERROR_STATUS, type ErrorCode } from "./errors/error-codes.ts";
export type { Problem } from "./errors/problem.ts";
export type { Json } from "./text/json.ts";
export type { JsonSchema } from "./text/json-schema.ts";
export { localizedTextSchema, type LocalizedText } from "./text/localized-text.ts";
export { conditionSlot, type ConditionDocument } from "./text/condition-document.ts";
export { KINDS, type Kind } from "./set/kind.ts";
export { fieldPathSchema, keySchema, nameSchema, KEY_PATTERN, NAME_PATTERN } from "./set/key.ts";
export { EMPTY_DEFINITIONS, type DefinitionSet, type DocumentOfKind } from "./set/definition-set.ts";
export type { FieldCount } from "./entity/field-count.ts";
export type { FieldOption, FieldSchema } from "./entity/field-schema.ts";
export type { EntityDocument } from "./entity/entity-document.ts";
export type { DuplicateRule } from "./entity/duplicate-rule.ts";
export { MATCH_METHODS, type MatchMethod } from "./entity/match-method.ts";
export type { RecordRule } from "./entity/record-rule.ts";
export type { Field } from "./entity/field.ts";
export { NEVER_WRITTEN } from "./entity/never-written.ts";
export { SYSTEM_FIELDS } from "./entity/system-fields.ts";
export { readEntity, type Entity } from "./entity/entity.ts";
export {
  formSchema,
  type FormDocument,
  type FormItem,
  type FormRelated,
  type FormSection,
  type FormTab,
} from "./form/form-document.ts";
export { viewSchema, type ViewDocument } from "./view/view-document.ts";
export { dashboardSchema, type DashboardDocument, type DashboardTile } from "./dashboard/dashboard-document.ts";
export {
  ruleSchema,
  type BranchDocument,
  type RuleDocument,
  type StepDocument,
  type TriggerDocument,
} from "./rule/rule-document.ts";
export { fieldValueSchema, isRowsDocument, type FieldValueDocument, type RowsDocument } from "./rule/rows-document.ts";
export { valueSchema, type DateShift, type ValueDocument } from "./rule/value-document.ts";
export {
  ABILITIES,
  FIELD_ACCESS,
  roleSchema,
  type Ability,
  type FieldAccess,
  type RoleDocument,
  type RoleEntity,
} from "./role/role-document.ts";
export { messageSchema, type MessageDocument } from "./message/message-document.ts";
export {
  navigationSchema,
  type NavigationDocument,
  type NavigationGroup,
  type NavigationItem,
} from "./navigation/navigation-document.ts";
export { mergeNavigation, type MergedGroup, type MergedLink } from "./navigation/merge-navigation.ts";
export { packageSchema, type PackageDocument } from "./package/package-document.ts";
export { fromPointer, toPointer } from "./text/pointer.ts";
export { LIMITS } from "./limits/limits.ts";
export { checkBounds } from "./limits/check-bounds.ts";
export { reservedName } from "./set/reserved-names.ts";
export { META_SCHEMAS } from "./set/meta-schemas.ts";
export { checkMeaning } from "./check/check-meaning.ts";
export type {
  ConditionAllow,
  ConditionPlace,
  ComputedSurvey,
  FieldTypePorts,
  FormulaSurvey,
  LanguagePorts,
  SettingsPorts,
  SettingsUse,
  WrittenField,
} from "./check/language-ports.ts";
export type { Target } from "./use/target.ts";
export type { Use, UseHow } from "./use/use.ts";
export { readEntities } from "./use/read-entities.ts";
export { allUses, usesOf, whereUsed } from "./use/where-used.ts";
export type { LabelSlot } from "./labels/label-slot.ts";
export type { Locales, LocaleWords } from "./labels/locale-words.ts";
export { eachLabel } from "./labels/each-label.ts";
export { applyLocale, type AppliedLocale } from "./labels/apply-locale.ts";
export { extractLocale, type ExtractedLocale } from "./labels/extract-locale.ts";
export { missingTranslations, type MissingTranslation } from "./labels/missing-translations.ts";
export { manyLabels } from "./labels/many-labels.ts";
export { sameJson } from "./text/same-json.ts";
export { setIn } from "./text/set-in.ts";
export { isPlainObject } from "./text/is-plain-object.ts";
export type { DefinitionChange } from "./change/definition-change.ts";
export { diffDefinitions, diffDocuments } from "./change/diff-definitions.ts";
export { applyChanges } from "./change/apply-changes.ts";
export type { MergeChoice, MergeClass, MergeConflict } from "./change/merge-conflict.ts";
export { mergeDefinitions, mergeWithChoices, type MergedDefinitions } from "./change/merge-definitions.ts";
export { extendDocument, type ExtendConflict, type ExtendedDocument } from "./change/extend-document.ts";
export { hashDefinitions, stringifyDocument } from "./change/stringify-document.ts";
export { sharedParts } from "./change/shared-parts.ts";
