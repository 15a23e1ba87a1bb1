import type { DefinitionSet } from "@quoin/definition";
import { rollup } from "./computed-set.ts";
import { rowsSet } from "./rows-set.ts";
import { integer, relation, setOf, text } from "./sets.ts";

/** The set of rows, whose lines have parts that live and die with them. */
export function partsSet(): DefinitionSet {
  const set = rowsSet();
  const { line } = set.entity;
  const { part, more } = setOf({
    part: {
      name: text({ maxLength: 20 }),
      grams: integer({ minimum: 1 }),
      line: { ...relation("line"), "x-on-delete": "cascade" },
    },
    more: {
      parts: { type: "array", "x-type": "records", items: { type: "object" }, "x-from": "part.line", maxItems: 3 },
      weight: rollup("part.line", "sum", { "x-of": "grams" }),
    },
  }).entity;
  if (!line || !part || !more) throw new Error("The set has lost its entities.");
  const properties = { ...line.properties, ...more.properties };
  return { ...set, entity: { ...set.entity, part, line: { ...line, properties } } };
}
