/** A JSON Schema document, as data. Typed loosely on purpose: Ajv checks it, not the compiler. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };
