import type { Entity, FormDocument } from "@quoin/definition";
import { pointsTo } from "@quoin/fields";

export interface RelatedChoice {
  readonly entity: string;
  readonly field: string;
}

/** Every relation that points at an entity and has no list on the form yet: what a related list can show. */
export function relatedChoices(
  entities: ReadonlyMap<string, Entity>,
  form: Pick<FormDocument, "entity" | "related">,
): readonly RelatedChoice[] {
  return [...entities.values()].flatMap((entity) =>
    entity.fields.flatMap((field): RelatedChoice[] => {
      if (!pointsTo(field, form.entity)) return [];
      const there = form.related?.some((list) => list.entity === entity.key && list.field === field.key);
      return there ? [] : [{ entity: entity.key, field: field.key }];
    }),
  );
}
