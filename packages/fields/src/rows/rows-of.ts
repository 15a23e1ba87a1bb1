import type { Field } from "@quoin/definition";
import type { RecordRows } from "../define/record-rows.ts";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** Where a field's rows come from; undefined for every other field. */
export const rowsOf = (field: Field): RecordRows | undefined =>
  hasFieldType(field.type) ? fieldType(field.type).rows?.(field) : undefined;
