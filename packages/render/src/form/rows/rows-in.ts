import type { Row } from "@quoin/condition";
import { isPlainObject } from "@quoin/definition";

/** The rows that a form's value holds. */
export const rowsIn = (value: unknown): readonly Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => isPlainObject(row)) : [];
