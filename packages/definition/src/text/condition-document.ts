/**
 * A condition as stored: a document of the closed JSON Schema profile.
 * Its grammar, checks and meaning live in `@quoin/condition`; here it is opaque.
 */
export type ConditionDocument = boolean | { readonly [keyword: string]: unknown };

export const conditionSlot = { type: ["boolean", "object"] } as const;
