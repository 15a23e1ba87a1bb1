import type { ConditionShape } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { useLabel } from "@quoin/ui";
import { useMemo } from "react";
import { useFilterContext } from "./filter-context.ts";

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

export interface FieldChoices {
  readonly own: readonly FieldChoice[];
  readonly system: readonly FieldChoice[];
  readonly related: readonly FieldChoice[];
}

const RELATED = "related:";

/** The ref of a choice that opens a relation, or `undefined` for a field. */
export const refOfChoice = (value: string): string | undefined =>
  value.startsWith(RELATED) ? value.slice(RELATED.length) : undefined;

const targetOf = (entity: Entity, key: string): string | undefined => {
  const field = entity.fieldByKey.get(key);
  const target = field && fieldType(field.type).references?.(field);
  return target && "entity" in target ? target.entity : undefined;
};

/** What a line may be about: the entity's fields, those that every record has, and, where allowed, its relations one step away. */
export function useFieldChoices(shape: ConditionShape, withRelated: boolean): FieldChoices {
  const { entities, allow, mayUse } = useFilterContext();
  const choose = useLabel();
  return useMemo(() => {
    const entity = entities.get(shape.entity);
    if (!entity) return { own: [], system: [], related: [] };
    const nameOf = (one: Entity) => choose(one.document["x-labels"], one.key);
    const usable = [...entity.fieldByKey.values()].filter(
      ({ key }) => shape.field(key) !== undefined && mayUse(entity.key, key),
    );
    const choiceOf = ({ key, schema }: (typeof usable)[number]): FieldChoice => ({
      value: key,
      label: choose(schema["x-labels"], key),
    });
    const related =
      !withRelated || allow.related === false
        ? []
        : [
            ...entity.fields.flatMap(({ key, schema }) =>
              targetOf(entity, key) !== undefined && mayUse(entity.key, key)
                ? [{ value: `${RELATED}${key}`, label: `${choose(schema["x-labels"], key)} ›` }]
                : [],
            ),
            ...[...entities.values()].flatMap((other) =>
              other.fields.flatMap(({ key, schema }) =>
                targetOf(other, key) === entity.key && mayUse(other.key, key)
                  ? [
                      {
                        value: `${RELATED}${other.key}.${key}`,
                        label: `${nameOf(other)} (${choose(schema["x-labels"], key)}) ›`,
                      },
                    ]
                  : [],
              ),
            ),
          ];
    return {
      own: usable.filter(({ system }) => !system).map(choiceOf),
      system: usable.filter(({ system }) => system).map(choiceOf),
      related,
    };
  }, [entities, shape, allow, mayUse, choose, withRelated]);
}
