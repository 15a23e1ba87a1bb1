import type { FieldType } from "./define/field-type.ts";
import { integer } from "./types/integer/index.ts";
import { select } from "./types/select/index.ts";
import { text } from "./types/text/index.ts";

/** Every field type, in the order of the designer's palette. One line per type. */
export const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  text,
  integer,
  select,
};
