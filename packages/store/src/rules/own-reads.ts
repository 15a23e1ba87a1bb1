import type { Entity } from "@quoin/definition";
import { formulaShape } from "@quoin/fields";
import { formulaReads, type FormulaNode } from "@quoin/formula";
import type { Reading } from "../computed/gather.ts";

const known = new WeakMap<FormulaNode, Reading>();

/** What a formula over one entity's records reads, as it is gathered. The formula is of the same version as `entities`. */
export function ownReads(node: FormulaNode, entity: string, entities: ReadonlyMap<string, Entity>): Reading {
  const made = known.get(node);
  if (made !== undefined) return made;
  const reading: Reading = {
    key: "",
    computation: { reads: formulaReads(node, formulaShape(entities, entity)).fields },
  };
  known.set(node, reading);
  return reading;
}
