/** Words per language tag. Every label of a definition is one; a missing language falls back to another. */
export type LocalizedText = { readonly [language: string]: string };

export const localizedTextSchema = {
  type: "object",
  propertyNames: { pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
  additionalProperties: { type: "string", maxLength: 20000 },
  maxProperties: 20,
} as const;
