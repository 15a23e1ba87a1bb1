import { type FormulaNode, eachFormulaNode } from "../language/node.ts";
import { functionOf } from "../registry.ts";
import type { FormulaKind } from "../value/kind.ts";
import { findField } from "./find-field.ts";
import type { FormulaShape } from "./formula-shape.ts";

/** A field that a formula reads. */
export interface FieldRead {
  /** "amount", "parent.tier"; without the part of its value that is written behind it. */
  readonly path: readonly string[];
  /** The fields on the way: the relations of each record, and the field at the end. A change of any of them changes the value. */
  readonly steps: readonly { readonly entity: string; readonly field: string }[];
}

/** What a formula depends on. */
export interface FormulaReads {
  readonly fields: readonly FieldRead[];
  /** What it reads of values, as it is written ("period.to"), with the kinds of these parts. */
  readonly parts: ReadonlyMap<string, FormulaKind>;
  /** It reads the clock: worked out when it is read, never stored. */
  readonly volatile: boolean;
  /** Another time zone may give another value. */
  readonly zoned: boolean;
  /** Another working calendar may give another value. */
  readonly calendar: boolean;
}

/** Everything that a formula reads, each field once. Fields that there are not are left out. */
export function formulaReads(node: FormulaNode, shape: FormulaShape): FormulaReads {
  const fields = new Map<string, FieldRead>();
  const parts = new Map<string, FormulaKind>();
  const flags = { volatile: false, zoned: false, calendar: false };
  eachFormulaNode(node, (one) => {
    if (one.type === "call") {
      const of = functionOf(one.name);
      flags.volatile ||= of?.volatile === true;
      flags.zoned ||= of?.zoned === true;
      flags.calendar ||= of?.calendar === true;
    }
    if (one.type !== "field") return;
    const found = findField(one.path, shape);
    if (!("field" in found)) return;
    const steps = found.shapes.map(({ entity }, index) => ({ entity, field: one.path[index] ?? "" }));
    const path = steps.map(({ field }) => field);
    fields.set(path.join("."), { path, steps });
    if (path.length < one.path.length) parts.set(one.path.join("."), found.field.kind);
  });
  return { fields: [...fields.values()], parts, ...flags };
}
