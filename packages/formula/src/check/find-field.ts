import type { FormulaField, FormulaShape } from "./formula-shape.ts";
import { shapeAfter } from "./shape-after.ts";

/**
 * The field at the end of a path, with its entity and a shape for each field on the way: one less than there are steps where the
 * last is a part of a field's value. Or the first step that there is not.
 */
export type FoundField =
  | { readonly field: FormulaField; readonly entity: string; readonly shapes: readonly FormulaShape[] }
  | { readonly missing: string; readonly shape: FormulaShape; readonly relation: boolean };

/** Walks a path from an entity over relations to one, at its end into the parts of a value. */
export function findField(path: readonly string[], shape: FormulaShape): FoundField {
  let here = shape;
  const shapes = [shape];
  for (const [index, key] of path.entries()) {
    const field = here.field(key);
    if (field === undefined) return { missing: key, shape: here, relation: false };
    if (index === path.length - 1) return { field, entity: here.entity, shapes };
    const next = shapeAfter(here, key);
    if (next === undefined) return { missing: key, shape: here, relation: true };
    here = next;
    if (field.parts === undefined) shapes.push(next);
  }
  return { missing: "", shape: here, relation: false };
}
