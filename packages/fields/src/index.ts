export type {
  Aggregate,
  FieldExamples,
  FieldSetting,
  FieldType,
  TextContext,
  TextResult,
} from "./define/field-type.ts";
export type { Computation, ComputedMany, ComputedRead, ComputeInput, Worked } from "./define/computation.ts";
export type { RecordRows } from "./define/record-rows.ts";
export { rowsOf } from "./rows/rows-of.ts";
export { sharedFields } from "./rows/shared-fields.ts";
export { computedPlan, type ComputedNode, type ComputedPlan } from "./computed/computed-plan.ts";
export type { CellProps, FieldView, InputProps } from "./define/field-view.ts";
export type { StorageKind } from "./define/storage-kind.ts";
export { FIELD_TYPES } from "./registry.ts";
export { fieldType } from "./field-type.ts";
export { hasFieldType } from "./has-field-type.ts";
export { fieldTypePorts } from "./field-type-ports.ts";
export { conditionShape } from "./record/condition-shape.ts";
export { formulaKind } from "./record/formula-kind.ts";
export { formulaShape } from "./record/formula-shape.ts";
export { formulaValue } from "./record/formula-value.ts";
export { partValue } from "./record/part-value.ts";
export { entitySchema, type EntitySchema } from "./record/entity-schema.ts";
export { checkRecord } from "./record/check-record.ts";
export type { CheckRecordOptions } from "./record/check-options.ts";
export { checkValue } from "./record/check-value.ts";
export { checkFieldSchema } from "./record/check-field-schema.ts";
export { checkDepends } from "./record/check-depends.ts";
export { dependentsOf } from "./record/dependents-of.ts";
export { treeField } from "./record/tree-field.ts";
export { seenRow } from "./record/seen-row.ts";
export { seenValue } from "./record/seen-value.ts";
export { pointingAt } from "./record/pointing-at.ts";
export { pointsTo } from "./record/points-to.ts";
export { pointsAt } from "./record/points-at.ts";
export { takesUnique } from "./record/takes-unique.ts";
export { matchMethods } from "./record/match-methods.ts";
export { holds } from "./record/holds.ts";
export { missingFields } from "./record/missing-fields.ts";
export { normalizeRecord } from "./record/normalize-record.ts";
export { defaultPlan, type DefaultNode } from "./rules/default-plan.ts";
export { takesDefaultFormula } from "./rules/takes-default-formula.ts";
export { fillDefaults } from "./rules/fill-defaults.ts";
export { settleOwn } from "./rules/settle-own.ts";
export { rulePlan, type PlannedRule } from "./rules/rule-plan.ts";
export { brokenRules, isAsked } from "./rules/broken-rules.ts";
export { judgeRule } from "./rules/judge-rule.ts";
export { ruleProblem } from "./rules/check-rules.ts";
export { defaultsOf } from "./record/defaults-of.ts";
export { valueSchemaOf } from "./schema/value-schema-of.ts";
export { isGroup } from "./schema/is-group.ts";
export type { FileValue } from "./files/file-value.ts";
export { filesIn } from "./files/files-in.ts";
export { PICTURES } from "./files/pictures.ts";
export { isEmpty } from "./schema/is-empty.ts";
export { sameValue } from "./schema/same-value.ts";
export { carriesOver } from "./convert/carries-over.ts";
export { conversionClass, type ConversionClass } from "./convert/conversion-class.ts";
export { convertible } from "./convert/convertible.ts";
export { joinedRows, type JoinedRows } from "./convert/joined-rows.ts";
export { pointsAlike } from "./convert/points-alike.ts";
export { roundedWords } from "./convert/rounded-words.ts";
export { outsideRecords } from "./convert/outside-records.ts";
export { isCoarser } from "./convert/is-coarser.ts";
export { OptionsWanted } from "./convert/options-wanted.ts";
export type { Rounding } from "./decimal/round-units.ts";
export { convertValue, type ConvertContext } from "./convert/convert-value.ts";
export { encodeScaled } from "./decimal/encode-scaled.ts";
export { decodeScaled } from "./decimal/decode-scaled.ts";
export { formatDecimal } from "./decimal/format-decimal.ts";
export { parseDecimal } from "./decimal/parse-decimal.ts";
export { checkPattern } from "./pattern/check-pattern.ts";
export { parseInstant } from "./time/parse-instant.ts";
export { printInstant } from "./time/print-instant.ts";
export { labelOf } from "./text/label-of.ts";
export { formulaWhy } from "./problem/formula-why.ts";
export { problemText, type ProblemTextOptions, type Translate } from "./problem/problem-text.ts";
