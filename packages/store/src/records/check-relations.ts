import { AppError } from "@quoin/definition";
import type { FieldModel } from "../query/field-model.ts";
import { startReading } from "../query/start-reading.ts";
import { visibleIds } from "../query/visible-ids.ts";
import { type PointedAt, pointedAt } from "./pointed-at.ts";
import type { Pending, Writing } from "./writing.ts";
import { fail } from "./writing.ts";

/** Ids by the entity, or by "users" and "teams", that they are of. */
class Wanted {
  readonly #ids = new Map<string, Set<string>>();

  static at({ entity, outside }: PointedAt): string {
    return entity === undefined ? `:${outside ?? ""}` : entity;
  }
  add(one: PointedAt): void {
    const at = Wanted.at(one);
    const ids = this.#ids.get(at) ?? new Set();
    this.#ids.set(at, ids.add(one.id));
  }
  has(one: PointedAt): boolean {
    return this.#ids.get(Wanted.at(one))?.has(one.id) === true;
  }
  of(outside: "users" | "teams"): ReadonlySet<string> {
    return this.#ids.get(`:${outside}`) ?? new Set();
  }
  get entities(): readonly (readonly [string, ReadonlySet<string>])[] {
    return [...this.#ids].filter(([at]) => !at.startsWith(":"));
  }
}

/** What of all that is wanted the writer may point at. Where nobody keeps people and teams, any will do. */
async function standing(writing: Writing, wanted: Wanted): Promise<(one: PointedAt) => boolean> {
  const reading = startReading(writing.model, writing.access, writing.speech);
  const { db, knownUsers } = writing.scope;
  const seen = new Map<string, ReadonlySet<string>>();
  for (const [entity, ids] of wanted.entities) seen.set(entity, await visibleIds({ reading, db }, entity, ids));
  for (const outside of ["users", "teams"] as const) {
    const ids = wanted.of(outside);
    if (ids.size > 0 && knownUsers !== undefined) seen.set(`:${outside}`, await knownUsers(db, [...ids], outside));
  }
  return (one) =>
    (one.outside !== undefined && knownUsers === undefined) || seen.get(Wanted.at(one))?.has(one.id) === true;
}

const NONE: readonly string[] = [];

interface Use {
  readonly one: Pending;
  readonly field: FieldModel;
  readonly points: readonly PointedAt[];
}

/**
 * Every changed field of people and teams must name some that are there, every changed relation must point at a living record
 * that the writer may see. Missing and forbidden give the same `dangling_relation`.
 */
export async function checkRelations(writing: Writing, pending: readonly Pending[]): Promise<readonly Pending[]> {
  const wanted = new Wanted();
  const uses: Use[] = [];
  for (const one of pending) {
    for (const key of one.changed) {
      const field = one.entity.fields.get(key);
      if (field?.type.references === undefined) continue;
      const points = pointedAt(field, one.after[key]);
      if (points.length === 0) continue;
      // Of a list, what stood in it before may stay: it may have gone to the bin, or out of the writer's sight.
      const before = field.link === undefined ? NONE : pointedAt(field, one.before[key]).map(({ id }) => id);
      // Who writes is known: the stamps of a write cost no question.
      const asked = points.filter(
        ({ id, outside }) => !(outside === "users" && id === writing.actor.userId) && !before.includes(id),
      );
      if (asked.length === 0) continue;
      uses.push({ one, field, points: asked });
      for (const at of asked) wanted.add(at);
    }
  }
  if (uses.length === 0) return pending;
  const stands = await standing(writing, wanted);
  const refused = new Set<Pending>();
  for (let before = -1; before < refused.size;) {
    before = refused.size;
    // What is refused is not there for the others either.
    const own = new Wanted();
    for (const one of pending)
      if (one.op === "create" && !refused.has(one)) own.add({ entity: one.entity.key, id: one.id });
    for (const { one, field, points } of uses) {
      if (refused.has(one) || points.every((at) => own.has(at) || stands(at))) continue;
      refused.add(one);
      const details = [{ path: `/${field.field.key}`, code: "dangling_relation" }];
      fail(
        writing,
        one.item,
        new AppError("dangling_relation", `"${field.field.key}" points at a record that does not exist.`, { details }),
      );
    }
  }
  return pending.filter((one) => !refused.has(one));
}
