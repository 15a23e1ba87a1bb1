import type { ConditionField, ConditionShape } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import type { FieldType } from "../define/field-type.ts";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";
import { labelOf } from "../text/label-of.ts";
import { treeField } from "./tree-field.ts";

type Entities = ReadonlyMap<string, Entity>;

/**
 * What conditions over the records of one entity may speak of: its fields (system ones too) and the relations that lead on,
 * by an own reference field ("customer") or from the other side ("deal.customer").
 * An unknown entity gives a shape without fields, so that every use of it is found wrong.
 */
export function conditionShape(entities: Entities, key: string): ConditionShape {
  const entity = entities.get(key);
  const labels = entity?.document["x-labels"];
  return {
    entity: key,
    ...(labels && { labels }),
    field: (name) => {
      const field = entity?.fieldByKey.get(name);
      return field && conditionField(field, entities);
    },
    related(ref) {
      const [other, name] = ref.includes(".") ? ref.split(".", 2) : [undefined, ref];
      const field = (other === undefined ? entity : entities.get(other))?.fieldByKey.get(name ?? "");
      const target = field && targetOf(field);
      if (target === undefined) return undefined;
      if (other === undefined) return entities.has(target) ? conditionShape(entities, target) : undefined;
      return target === key ? conditionShape(entities, other) : undefined;
    },
  };
}

function targetOf(field: Field): string | undefined {
  if (!hasFieldType(field.type)) return undefined;
  const target = fieldType(field.type).references?.(field);
  return target && "entity" in target ? target.entity : undefined;
}

function conditionField(field: Field, entities: Entities): ConditionField | undefined {
  // A draft may name a type that there is not; conditions over such a field are told of an unknown field.
  if (!hasFieldType(field.type)) return undefined;
  const type = fieldType(field.type);
  if (!type.condition) return undefined;
  const entity = targetOf(field);
  const target = entity === undefined ? undefined : entities.get(entity);
  const tree = target && treeField(target)?.key;
  const options = type.options?.(field);
  const labels = field.schema["x-labels"];
  return {
    key: field.key,
    kind: type.condition,
    ...(entity !== undefined && { entity }),
    ...(tree !== undefined && { tree }),
    ...(type.several && { several: true as const }),
    ...(options && { options }),
    ...(labels && { labels }),
    ...("entities" in (type.references?.(field) ?? {}) && {
      text: (value: unknown, locale: string) =>
        typeof value === "string" && value.endsWith("/")
          ? labelOf(entities.get(value.slice(0, -1))?.document["x-labels"], locale)
          : undefined,
    }),
    ...(isSpelled(type) && {
      text: (value: unknown, locale: string) => type.toText(value, field, { locale, timeZone: "UTC" }) || undefined,
    }),
  };
}

/** Figures that stand for something else (a time of day, an amount of several currencies) or are no figures to people. */
const isSpelled = ({ condition, seen, numeric }: FieldType): boolean =>
  condition === "number" && (seen !== undefined || numeric !== true);
