import type { FieldSchema, Problem } from "@quoin/definition";

/** Keywords that say something about what people write. */
const WRITTEN = ["default", "x-default", "x-unique", "x-required-when"] as const;

/** What no computed field may say, since nobody writes it. */
export const computedProblems = (schema: FieldSchema): readonly Problem[] =>
  WRITTEN.filter((keyword) => schema[keyword] !== undefined && schema[keyword] !== false).map((keyword) => ({
    path: `/${keyword}`,
    code: "not_for_computed",
    params: { keyword },
  }));
