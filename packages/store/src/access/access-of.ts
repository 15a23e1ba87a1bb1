import type { Actor } from "../actor.ts";
import type { Published } from "../definitions/published.ts";
import type { Access, EntityAccess } from "./access.ts";
import { computedAccess } from "./computed-access.ts";
import { entityAccess } from "./entity-access.ts";
import { FULL_ACCESS } from "./full-access.ts";

const KEPT = 500;
/** Callers are kept between requests as one and the same actor: what it had last is found without spelling it out. */
const latest = new WeakMap<
  Actor,
  { readonly published: Published; readonly minute: number; readonly access: Access }
>();
const known = new WeakMap<Published, Map<string, Access>>();

/**
 * What the actor may do now. Kept per published version, actor and minute, because dates such as "today"
 * turn at the full minute of some time zone.
 */
export function accessOf(published: Published, actor: Actor, now: Date): Access {
  if (actor.system === true || actor.abilities.has("admin")) return FULL_ACCESS;
  const minute = Math.floor(now.getTime() / 60_000);
  const last = latest.get(actor);
  if (last?.published === published && last.minute === minute) return last.access;
  const access = find(published, actor, { now, minute });
  latest.set(actor, { published, minute, access });
  return access;
}

function find(published: Published, actor: Actor, { now, minute }: { now: Date; minute: number }): Access {
  let perActor = known.get(published);
  if (perActor === undefined) known.set(published, (perActor = new Map()));
  const key = JSON.stringify([
    actor.userId,
    actor.roles,
    actor.teams,
    actor.subordinates ?? null,
    actor.timeZone,
    minute,
  ]);
  const cached = perActor.get(key);
  if (cached !== undefined) return cached;

  const documents = published.set.role;
  const roles = [...new Set(actor.roles)].flatMap((role) => {
    const document = Object.hasOwn(documents, role) ? documents[role] : undefined;
    return document === undefined ? [] : [document];
  });
  const entities = new Map<string, EntityAccess>();
  const access: Access = {
    all: false,
    entity(entity) {
      let found = entities.get(entity);
      if (found === undefined) {
        const own = entityAccess(entity, roles, { actor, now });
        found = computedAccess(own, entity, { entities: published.entities, accessOf: access.entity });
        entities.set(entity, found);
      }
      return found;
    },
  };
  if (perActor.size >= KEPT) perActor.clear();
  perActor.set(key, access);
  return access;
}
