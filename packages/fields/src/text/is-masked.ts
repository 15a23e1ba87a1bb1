/** Whether a value is what field access `mask` shows in place of the real one: no link leads from it. */
export const isMasked = (value: unknown): value is string => typeof value === "string" && value.includes("****");
