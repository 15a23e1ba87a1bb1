import { namedType } from "./computed/named-type.ts";

/** Whether a field type of this name exists. */
export const hasFieldType = (name: string): boolean => namedType(name) !== undefined;
