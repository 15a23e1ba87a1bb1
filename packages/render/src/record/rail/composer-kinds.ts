import type { Entity, Field, LocalizedText } from "@quoin/definition";
import { fieldType, isEmpty } from "@quoin/fields";
import { type EntityParts, entityParts } from "../timeline/entity-parts.ts";
import { timelineRelations } from "../timeline/timeline-relations.ts";

/** Something that can be written beside a record in a line or two: a related record of one kind. */
export interface ComposerKind {
  readonly key: string;
  readonly entity: Entity;
  /** The field that points at the record. */
  readonly relation: string;
  readonly parts: EntityParts;
  readonly labels: LocalizedText | undefined;
  readonly fallback: string;
  readonly icon: string;
  /** What the kind says already. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields to ask for besides the words: required ones without a default, and until when. */
  readonly asks: readonly Field[];
}

/** More required fields than these need the whole form. */
const MOST_ASKED = 2;

function kindsOf(entity: Entity, relation: string): readonly ComposerKind[] {
  const parts = entityParts(entity);
  if (!parts.title) return [];
  const known = new Set([parts.title.key, parts.kind?.key, relation]);
  const asked = entity.fields.filter(({ key, required, schema, type }) => {
    if (known.has(key)) return false;
    return (required && isEmpty(schema.default) && fieldType(type).generate === undefined) || key === parts.due?.key;
  });
  if (asked.length > MOST_ASKED) return [];
  const base = { entity, relation, parts, asks: asked };
  const icon = entity.document["x-icon"] ?? "note";
  const options = parts.kind?.schema["x-options"]?.filter(({ retired }) => !retired);
  if (!parts.kind || !options)
    return [{ ...base, key: entity.key, labels: entity.document["x-labels"], fallback: entity.key, icon, values: {} }];
  const { key: kindKey } = parts.kind;
  return options.map(({ id, "x-labels": labels }) => ({
    ...base,
    key: `${entity.key}.${id}`,
    labels,
    fallback: id,
    icon,
    values: { [kindKey]: id },
  }));
}

/**
 * The kinds of things that can be written down beside a record of `target`: entities in its timeline of which a title says
 * enough, one per option of their kind. Those with words of their own first, then those with a day to be done by.
 */
export function composerKinds(
  entities: ReadonlyMap<string, Entity>,
  target: string,
  mayCreate: (entity: string) => boolean,
): readonly ComposerKind[] {
  const rank = ({ parts }: ComposerKind): number => (parts.kind && parts.body ? 0 : parts.due && parts.lanes ? 1 : 2);
  return timelineRelations(entities, target)
    .filter(({ entity }) => mayCreate(entity.key))
    .flatMap(({ entity, relation }) => kindsOf(entity, relation))
    .toSorted((a, b) => rank(a) - rank(b));
}
