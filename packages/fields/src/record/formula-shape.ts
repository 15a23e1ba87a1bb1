import type { Entity, Field } from "@quoin/definition";
import type { FormulaField, FormulaShape } from "@quoin/formula";
import { fieldType } from "../field-type.ts";
import { formulaKind } from "./formula-kind.ts";

type Entities = ReadonlyMap<string, Entity>;

function formulaField(field: Field): FormulaField | undefined {
  const kind = formulaKind(field);
  if (kind === undefined) return undefined;
  const type = fieldType(field.type);
  const target = type.references?.(field);
  const options = type.options?.(field);
  const labels = field.schema["x-labels"];
  const parts = Object.entries(type.parts ?? {}).map(([part, of]): FormulaField => ({ key: part, ...of }));
  return {
    key: field.key,
    kind,
    ...(labels && { labels }),
    ...(options && { options }),
    ...(parts.length > 0 && { parts }),
    // A relation to many is a list: it leads to no one record.
    ...(kind === "text" && target && "entity" in target && { target: target.entity }),
  };
}

/**
 * What formulas over the records of one entity may speak of: its fields, system ones too, and over relations to one those
 * of other entities. An unknown entity gives a shape without fields, so that every use of it is found wrong.
 */
export function formulaShape(entities: Entities, key: string): FormulaShape {
  const entity = entities.get(key);
  const fieldOf = (name: string): FormulaField | undefined => {
    const field = entity?.fieldByKey.get(name);
    return field && formulaField(field);
  };
  return {
    entity: key,
    field: fieldOf,
    related(name) {
      const target = fieldOf(name)?.target;
      return target !== undefined && entities.has(target) ? formulaShape(entities, target) : undefined;
    },
    fields: () => {
      const own = entity?.fields ?? [];
      const system = [...(entity?.fieldByKey.values() ?? [])].filter((field) => field.system);
      return [...own, ...system].flatMap((field) => formulaField(field) ?? []);
    },
  };
}
