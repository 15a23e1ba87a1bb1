import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

export interface TimelineRelation {
  readonly entity: Entity;
  /** The field of `entity` that points at the record. */
  readonly relation: string;
}

/** The entities whose records stand in another's timeline, by the relations that say so (`x-timeline`). One relation per entity: the first. */
export function timelineRelations(entities: ReadonlyMap<string, Entity>, target: string): readonly TimelineRelation[] {
  return [...entities.values()].flatMap((entity) => {
    const field = entity.fields.find((one) => {
      const to = fieldType(one.type).references?.(one);
      return one.schema["x-timeline"] === true && to !== undefined && "entity" in to && to.entity === target;
    });
    return field ? [{ entity, relation: field.key }] : [];
  });
}
