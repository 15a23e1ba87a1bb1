import { isEmpty } from "./is-empty.ts";

/** Whether a field has what a completeness asks for. Nobody chose a computed 0: no contacts, nothing sold. */
export const isFilled = (value: unknown, computed: boolean): boolean => !isEmpty(value) && !(computed && value === 0);
