import type { Entity } from "@quoin/definition";
import { pointsTo } from "@quoin/fields";

export interface TimelineRelation {
  readonly entity: Entity;
  /** The field of `entity` that points at the record. */
  readonly relation: string;
}

/** The entities whose records stand in another's timeline, by the relations that say so (`x-timeline`). One relation per entity: the first. */
export function timelineRelations(entities: ReadonlyMap<string, Entity>, target: string): readonly TimelineRelation[] {
  return [...entities.values()].flatMap((entity) => {
    const field = entity.fields.find((one) => one.schema["x-timeline"] === true && pointsTo(one, target));
    return field ? [{ entity, relation: field.key }] : [];
  });
}
