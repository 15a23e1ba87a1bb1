import type { Field, ValueDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** What the value of a field begins with: a text to write, else nothing yet. */
export const firstValue = (field: Field | undefined): ValueDocument =>
  field && fieldType(field.type).condition === "text" ? { text: "" } : { value: null };
