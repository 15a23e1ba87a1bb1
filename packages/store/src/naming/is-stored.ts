import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** Whether a field has a place of its own. A table of records has none: its rows are in the table of their entity. */
export const isStored = (field: Field): boolean => fieldType(field.type).rows === undefined;
