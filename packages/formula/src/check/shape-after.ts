import type { FormulaShape } from "./formula-shape.ts";

/** What may follow the dot after a field: the fields of the record that it leads to, or the parts of its own value. */
export function shapeAfter(shape: FormulaShape, key: string): FormulaShape | undefined {
  const related = shape.related(key);
  if (related !== undefined) return related;
  const parts = shape.field(key)?.parts;
  return (
    parts && {
      entity: `${shape.entity}.${key}`,
      field: (part) => parts.find((one) => one.key === part),
      related: () => undefined,
      fields: () => parts,
    }
  );
}
