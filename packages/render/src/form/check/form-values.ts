import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";

/** A record as the form holds it: every field of the entity, `null` where it is empty; titles of references left out. */
export const formValues = (entity: Entity, record: Row): Record<string, unknown> =>
  Object.fromEntries([...entity.fieldByKey.keys()].map((key) => [key, record[key] ?? null]));
