import type { Change, Row } from "../../door.ts";
import { matchRows } from "../../duplicates/find-matches.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { pointedAt } from "../pointed-at.ts";
import { referencesTo } from "../references.ts";
import { normalizeValues } from "../validate.ts";
import type { Item, Writing } from "../writing.ts";
import { MOST_TOGETHER } from "./most-together.ts";
import { namesTaken } from "./names-taken.ts";
import type { Ties } from "./ties.ts";
import { type TyingFields, tyingFields } from "./tying-fields.ts";

const recordOf = (entity: string, id: string): string => `${entity}/${id}`;

const OPS: ReadonlySet<Change["op"]> = new Set(["create", "update", "upsert", "delete"]);

/** What of the call is about one entity. */
interface Concerned {
  readonly entity: EntityModel;
  readonly fields: TyingFields;
  /** Records that are there, by id, as far as the tying fields go; changes are put into them as they are looked at. */
  readonly rows: Map<string, Row>;
  /** What these take, or took at some time of the call. */
  readonly taken: Map<string, Set<string>>;
  /** Deleted record → the records that point at it in a way that its deletion asks for. */
  readonly pointing: ReadonlyMap<string, readonly string[]>;
}

/** Which changes of a call are tied to which; undefined where that is not known before they are made. */
export async function tiesOf(writing: Writing, items: readonly Item[]): Promise<readonly Ties[] | undefined> {
  const changes = items.map(({ change }) => change);
  if (changes.some(({ op }) => !OPS.has(op))) return undefined;
  const concerned = new Map<string, Concerned>();
  for (const key of new Set(changes.map(({ entity }) => entity))) {
    const found = await concernedBy(writing, key, changes);
    if (found === undefined) return undefined;
    concerned.set(key, found);
  }
  return changes.map((change): Ties => {
    const of = concerned.get(change.entity);
    return of === undefined ? { holds: [], needs: [] } : tied(writing, change, of);
  });
}

async function concernedBy(writing: Writing, key: string, all: readonly Change[]): Promise<Concerned | undefined> {
  const entity = writing.model.entities.get(key);
  const changes = all.filter((one) => one.entity === key);
  // A table's rows are records of their own, which the change does not name.
  if (entity === undefined || changes.some((one) => valuesOf(one).some(([name]) => entity.rows.has(name))))
    return undefined;
  const fields = tyingFields(writing, entity, changes);
  if (fields === undefined || deletesFurther(writing, entity, all)) return undefined;
  const pointing = await pointingAtDeleted(writing, entity, all);
  const asked = changes.flatMap((one) =>
    one.op === "delete" || (one.op === "update" && (fields.match.length > 0 || touches(one.values, fields)))
      ? [one.id]
      : [],
  );
  const rows = new Map<string, Row>();
  if (fields.keys.size > 0)
    for (let first = 0; first < asked.length; first += MOST_TOGETHER) {
      const ids = asked.slice(first, first + MOST_TOGETHER);
      const { model, speech, scope } = writing;
      const some = await matchRows({ db: scope.db, model, speech }, entity, { ids, fields: [...fields.keys] });
      for (const [id, row] of some) rows.set(id, row);
    }
  return { entity, fields, rows, taken: new Map(), pointing };
}

const valuesOf = (change: Change): readonly (readonly [string, unknown])[] =>
  "values" in change ? Object.entries(change.values) : [];

const touches = (values: Row, { keys }: TyingFields): boolean => Object.keys(values).some((key) => keys.has(key));

/** Whether deleting its records goes on, by `cascade`, to records of an entity that the call writes, or that these point at. */
function deletesFurther({ model }: Writing, entity: EntityModel, all: readonly Change[]): boolean {
  if (!all.some((one) => one.op === "delete" && one.entity === entity.key)) return false;
  const written = new Set(all.map((one) => one.entity));
  const gone = new Set([entity.key]);
  for (const key of gone)
    for (const { entity: from, field } of model.incoming.get(key) ?? []) {
      const rule = field.field.schema["x-on-delete"];
      const isAsked = rule === "cascade" || (key !== entity.key && (rule === "clear" || rule === "refuse"));
      if (isAsked && written.has(from.key)) return true;
      if (rule === "cascade") gone.add(from.key);
    }
  return false;
}

async function pointingAtDeleted(
  writing: Writing,
  entity: EntityModel,
  all: readonly Change[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const ids = all.flatMap((one) => (one.op === "delete" && one.entity === entity.key ? [one.id] : []));
  if (ids.length === 0) return found;
  const written = new Set(all.map((one) => one.entity));
  for (const from of writing.model.incoming.get(entity.key) ?? []) {
    const rule = from.field.field.schema["x-on-delete"];
    if (!written.has(from.entity.key) || (rule !== "clear" && rule !== "refuse")) continue;
    for (const { id, points } of await referencesTo(writing, from, { ids }))
      found.set(points, [...(found.get(points) ?? []), recordOf(from.entity.key, id)]);
  }
  return found;
}

function tied(writing: Writing, change: Change, of: Concerned): Ties {
  const { entity } = of;
  const values = "values" in change ? inForm(entity, change.values) : {};
  const needs = [...entity.fields.values()].flatMap((field) =>
    field.type.references === undefined || !Object.hasOwn(values, field.field.key)
      ? []
      : pointedAt(field, values[field.field.key]).flatMap((at) =>
          at.entity === undefined ? [] : [recordOf(at.entity, at.id)],
        ),
  );
  if (change.op === "upsert" || (change.op === "create" && change.id === undefined))
    return { holds: namesTaken(writing, entity, { of: of.fields, row: values }), needs };
  const { id = "" } = change;
  const gone = change.op === "delete" ? (of.pointing.get(id) ?? []) : [];
  return { holds: [recordOf(entity.key, id), ...takenBy(writing, { id, values }, of)], needs: [...needs, ...gone] };
}

/** What a record takes with this change and took before it. */
function takenBy(
  writing: Writing,
  { id, values }: { readonly id: string; readonly values: Row },
  { entity, fields, rows, taken }: Concerned,
): readonly string[] {
  // One that is not there is made by the call, or the change is refused.
  const before = rows.get(id) ?? {};
  const names = taken.get(id) ?? new Set(namesTaken(writing, entity, { of: fields, row: before }));
  taken.set(id, names);
  if (!touches(values, fields)) return [...names];
  const row = { ...before, ...values };
  rows.set(id, row);
  for (const name of namesTaken(writing, entity, { of: fields, row })) names.add(name);
  return [...names];
}

/** Values as they are stored; of what is refused later nothing is known. */
function inForm(entity: EntityModel, values: Row): Row {
  try {
    return normalizeValues(entity.entity, values);
  } catch {
    return {};
  }
}
