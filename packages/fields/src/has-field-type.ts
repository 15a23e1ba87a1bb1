import { FIELD_TYPES } from "./registry.ts";

/** Whether a field type of this name exists. */
export const hasFieldType = (name: string): boolean => Object.hasOwn(FIELD_TYPES, name);
