import type { Published } from "../../definitions/published.ts";
import type { RetiredField } from "../../naming/physical.ts";

export interface ExpiringPlace {
  readonly table: string;
  /** Column or link table. */
  readonly home: string;
  readonly place: RetiredField;
  readonly entity: string;
  /** ISO instant. */
  readonly since: string;
}

/**
 * Places of entities in use that went out of use before an instant and are still there. Those left before instants were
 * noted count from the newest version. Tables of removed entities stay whole.
 */
export function expiringPlaces(
  { physical, at }: Published,
  purged: ReadonlySet<string>,
  before: Date,
): readonly ExpiringPlace[] {
  const entities = new Map(Object.entries(physical.entities).map(([key, { table }]) => [table, key]));
  return Object.entries(physical.retired).flatMap(([table, fields]) => {
    const entity = entities.get(table);
    if (entity === undefined) return [];
    return Object.entries(fields).flatMap(([home, place]): ExpiringPlace[] => {
      const since = place.since ?? at;
      if (purged.has(`${table}.${home}`) || since >= before.toISOString()) return [];
      return [{ table, home, place, entity, since }];
    });
  });
}
