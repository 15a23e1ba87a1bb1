/** Keys of entities, fields and options that name columns: lower snake case, at most 48 characters. */
export const NAME_PATTERN = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
/** Keys of the other definitions and ids of their parts. */
export const KEY_PATTERN = "^[a-z0-9][a-z0-9]*([_-][a-z0-9]+)*$";

export const nameSchema = { type: "string", pattern: NAME_PATTERN, maxLength: 48 } as const;
export const keySchema = { type: "string", pattern: KEY_PATTERN, maxLength: 64 } as const;
/** A field, or a field of a related record through to-one relations: "name", "customer.name". */
export const fieldPathSchema = {
  type: "string",
  pattern: "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,2}$",
  maxLength: 150,
} as const;
