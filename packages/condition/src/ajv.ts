export { conditionKeywords } from "./ajv/condition-keywords.ts";
export { conditionSchema } from "./ajv/condition-schema.ts";
