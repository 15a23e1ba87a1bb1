import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** Whether a rule can write a field: not those that the store makes. */
export const isWritable = (field: Field): boolean =>
  fieldType(field.type).computed !== true &&
  fieldType(field.type).generate === undefined &&
  (!field.system || field.key === "owner");
