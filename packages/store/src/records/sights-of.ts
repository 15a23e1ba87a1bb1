import { accessOf } from "../access/access-of.ts";
import type { Actor } from "../actor.ts";
import type { EntityModel } from "../query/field-model.ts";
import { type ReadContext, readableEntity, readingFor } from "../query/read-context.ts";
import { rightsHeld } from "./rights-held.ts";

/** What a reader may see of one record's past, by the rights that they have on it now. */
export interface Sight {
  readonly entity: EntityModel;
  level(key: string): "open" | "mask" | "none";
}

/**
 * The reader's rights on each field of records of one entity, living or in the bin, asked in one statement; none of records that
 * they may not see. Throws `not_found` for an entity that they may not know.
 */
export async function sightsOf(
  ref: { readonly entity: string; readonly ids: readonly string[] },
  actor: Actor,
  context: ReadContext,
): Promise<ReadonlyMap<string, Sight>> {
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, ref.entity);
  const access = accessOf(context.published, actor, context.now).entity(entity.key);
  const keys = [...entity.fields.keys()];
  const conditions = keys.flatMap((key) => [access.field(key).read, access.field(key).mask]);
  const held = await rightsHeld(reading, { entity, ids: ref.ids, conditions }, context);
  const place = new Map(keys.map((key, i) => [key, i]));
  return new Map(
    [...held].map(([id, rights]): [string, Sight] => [
      id,
      {
        entity,
        level(key) {
          const i = place.get(key);
          if (i === undefined) return "none";
          return rights[2 * i] === true ? "open" : rights[2 * i + 1] === true ? "mask" : "none";
        },
      },
    ]),
  );
}
