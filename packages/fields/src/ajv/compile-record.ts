import type { Row } from "@quoin/condition";
import type { Entity, Field, Problem } from "@quoin/definition";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { CheckRecordOptions } from "../record/check-options.ts";
import { judgeRecord } from "../record/judge-record.ts";
import { keywordProblem } from "../schema/keyword-problem.ts";
import { valueSchemaOf } from "../schema/value-schema-of.ts";
import { makeAjv } from "./make-ajv.ts";

export type CompiledRecord = (values: Row, options?: CheckRecordOptions) => readonly Problem[];

/** Compiles an entity for Ajv: the same judgement as `checkRecord`, the value schemas by compiled code. For servers; compile once per published version. */
export function compileRecord(entity: Entity): CompiledRecord {
  const ajv = makeAjv();
  const validators = new Map<Field, ValidateFunction>(
    [...entity.fieldByKey.values()].map((field) => [field, ajv.compile(valueSchemaOf(field))]),
  );
  const judge = (field: Field, value: unknown): readonly Problem[] => {
    const validate = validators.get(field);
    return !validate || validate(value) ? [] : toProblems(validate.errors ?? []);
  };
  return (values, options = {}) => judgeRecord(entity, values, { judge, options });
}

/** Ajv's errors as our problems; of a value with a wrong type only that is told. */
function toProblems(errors: readonly ErrorObject[]): readonly Problem[] {
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  return errors
    .filter(({ keyword, instancePath }) => keyword === "type" || !mistyped.has(instancePath))
    .map(({ keyword, instancePath, parentSchema, data }) => ({
      path: instancePath,
      ...keywordProblem(keyword, parentSchema ?? {}, data),
    }));
}
