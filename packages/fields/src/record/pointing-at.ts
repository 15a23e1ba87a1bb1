import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** The value with which a new record's field points at one record. */
export const pointingAt = (field: Field, id: string): unknown =>
  fieldType(field.type).storage(field) === "link" ? [id] : id;
