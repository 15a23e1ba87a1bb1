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
export type { FieldOption, FieldSchema } from "./entity/field-schema.ts";
export type { EntityDocument } from "./entity/entity-document.ts";
export type { Field } from "./entity/field.ts";
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
export { ruleSchema, type BranchDocument, type RuleDocument, type StepDocument, type TriggerDocument } from "./rule/rule-document.ts";
export { valueSchema, type DateShift, type ValueDocument } from "./rule/value-document.ts";
export { ABILITIES, FIELD_ACCESS, roleSchema, type Ability, type FieldAccess, type RoleDocument, type RoleEntity } from "./role/role-document.ts";
export { messageSchema, type MessageDocument } from "./message/message-document.ts";
export { navigationSchema, type NavigationDocument } from "./navigation/navigation-document.ts";
export { packageSchema, type PackageDocument } from "./package/package-document.ts";
