import { AppError } from "@quoin/definition";
import type { FieldModel } from "../query/field-model.ts";
import { startReading } from "../query/start-reading.ts";
import { visibleIds } from "../query/visible-ids.ts";
import type { Item, Pending, Writing } from "./writing.ts";
import { fail } from "./writing.ts";

const idsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : Array.isArray(value)
      ? value.filter((one): one is string => typeof one === "string")
      : [];

/** Which of these ids are people's; `undefined` where nobody keeps people. */
async function people(writing: Writing, ids: ReadonlySet<string>): Promise<ReadonlySet<string> | undefined> {
  const { db, knownUsers } = writing.scope;
  return ids.size === 0 ? new Set() : knownUsers?.(db, [...ids]);
}

const isOfPeople = ({ type, field }: FieldModel): boolean => {
  const target = type.references?.(field);
  return target !== undefined && "users" in target;
};

/** Every changed field of people must name somebody, every changed relation must point at a living record that the writer may see. Missing and forbidden give the same `dangling_relation`. */
export async function checkRelations(writing: Writing, pending: readonly Pending[]): Promise<readonly Pending[]> {
  const wanted = new Map<string, Set<string>>();
  const uses: { readonly one: Pending; readonly field: FieldModel; readonly ids: readonly string[] }[] = [];
  const own = new Map<string, Set<string>>();
  const named = new Set<string>();
  for (const one of pending) {
    if (one.op === "create") own.set(one.entity.key, (own.get(one.entity.key) ?? new Set()).add(one.id));
    for (const key of one.changed) {
      const field = one.entity.fields.get(key);
      if (field === undefined || (field.target === undefined && !isOfPeople(field))) continue;
      // Of a list, what stood in it before may stay: it may have gone to the bin, or out of the writer's sight.
      const before = new Set(field.link === undefined ? [] : idsIn(one.before[key]));
      const ids = idsIn(one.after[key]).filter((id) => !before.has(id));
      if (ids.length === 0) continue;
      uses.push({ one, field, ids });
      if (field.target === undefined) {
        // Who writes is known: the stamps of a write cost no question.
        for (const id of ids) if (id !== writing.actor.userId) named.add(id);
        continue;
      }
      const all = wanted.get(field.target) ?? new Set();
      for (const id of ids) all.add(id);
      wanted.set(field.target, all);
    }
  }
  const seen = new Map<string, ReadonlySet<string>>();
  const reading = startReading(writing.model, writing.access, writing.speech);
  for (const [target, ids] of wanted)
    seen.set(target, await visibleIds({ reading, db: writing.scope.db }, target, ids));
  const known = await people(writing, named);
  const stands = ({ target }: FieldModel, id: string): boolean =>
    target === undefined
      ? known === undefined || known.has(id) || id === writing.actor.userId
      : seen.get(target)?.has(id) === true || own.get(target)?.has(id) === true;

  const refused = new Set<Item | undefined>();
  for (const { one, field, ids } of uses) {
    if (ids.every((id) => stands(field, id))) continue;
    if (refused.has(one.item)) continue;
    refused.add(one.item);
    const details = [{ path: `/${field.field.key}`, code: "dangling_relation" }];
    fail(
      writing,
      one.item,
      new AppError("dangling_relation", `"${field.field.key}" points at a record that does not exist.`, { details }),
    );
  }
  return pending.filter((one) => !refused.has(one.item));
}
