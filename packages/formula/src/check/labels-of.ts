import type { FormulaField } from "./formula-shape.ts";

/** What a field is called in any language. */
export const labelsOf = ({ labels }: FormulaField): readonly string[] => Object.values(labels ?? {});
