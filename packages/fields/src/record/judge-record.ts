import type { Row } from "@quoin/condition";
import type { Entity, Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { checkRules } from "../rules/check-rules.ts";
import { changedFields } from "./changed-fields.ts";
import { checkBeyondSchema } from "./check-beyond-schema.ts";
import { checkChanges } from "./check-changes.ts";
import { checkDepends } from "./check-depends.ts";
import { checkKeys } from "./check-keys.ts";
import type { CheckRecordOptions } from "./check-options.ts";
import { checkRequired } from "./check-required.ts";
import { tellProblems } from "./tell-problems.ts";
import { valueIn } from "./value-in.ts";

const NONE: readonly Problem[] = [];

/** Problems of a field's value by its schema, paths relative to the value. By our interpreter or by Ajv: the one thing in which the two differ. */
export type SchemaJudge = (field: Field, value: unknown) => readonly Problem[];

/** The whole judgement of a record; `judge` checks values against their schemas. */
export function judgeRecord(
  entity: Entity,
  row: Row,
  { judge, options }: { readonly judge: SchemaJudge; readonly options: CheckRecordOptions },
): readonly Problem[] {
  const touched = changedFields(entity, row, options.whole ? undefined : options.previous);
  const sound: Field[] = [];
  const ofValues: Problem[] = [];
  for (const field of touched) {
    const value = valueIn(row, field.key);
    const unasked = isEmpty(value) || fieldType(field.type).compute !== undefined;
    const found = unasked ? NONE : tellProblems(judge(field, value), field);
    const problems = unasked || found.length > 0 ? found : checkBeyondSchema(field, value);
    if (problems.length === 0) sound.push(field);
    else for (const problem of problems) ofValues.push({ ...problem, path: `/${field.key}${problem.path}` });
  }
  const all = { ...options, entity };
  return [
    ...checkKeys(entity, row, options),
    ...ofValues,
    ...checkDepends(entity, row, touched),
    ...checkRequired(entity, row, all),
    ...checkChanges(sound, row, all),
    ...checkRules(entity, row, options),
  ];
}
