import { AppError } from "@quoin/definition";
import type { BoundCondition } from "@quoin/condition";
import { isAlways, isNever } from "../access/fold-conditions.ts";
import type { Change, Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { notFound } from "../query/read-context.ts";
import { checkDuplicates } from "../duplicates/check-duplicates.ts";
import { holdFiles } from "../files/hold-files.ts";
import { checkRelations } from "./check-relations.ts";
import { checkStored } from "./check-stored.ts";
import { checkUnique } from "./check-unique.ts";
import { checkKeys, sameValue } from "./field-values.ts";
import { finish, readBack } from "./finish.ts";
import { keepLinks, type KeptLinks } from "./keep-links.ts";
import { type Loaded, loadRecords } from "./load-records.ts";
import { changedSince } from "./merge-edits.ts";
import { settle } from "../computed/settle.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { storeChanged } from "./store-pending.ts";
import { normalizeValues, validate } from "./validate.ts";
import { attempt, fail, type Item, type Pending, type Writing } from "./writing.ts";

type Update = Extract<Change, { op: "update" }>;

/** The row conditions that decide on editing single fields, each asked once. */
function editFlags(writing: Writing, entity: EntityModel, items: readonly Item<Update>[]) {
  const access = writing.access.entity(entity.key);
  const flags: BoundCondition[] = [];
  const place = new Map<string, number>();
  for (const key of new Set(items.flatMap((item) => Object.keys(item.change.values)))) {
    const { edit } = access.field(key);
    if (!isAlways(edit) && !isNever(edit)) place.set(key, flags.push(edit) - 1);
  }
  const editable = (loaded: Loaded, key: string): boolean => {
    const index = place.get(key);
    return index === undefined ? isAlways(access.field(key).edit) : loaded.flags[index] === true;
  };
  return { flags, editable };
}

function next(
  writing: Writing,
  loaded: Loaded,
  given: { entity: EntityModel; values: Row; kept: KeptLinks },
): { after: Row; changed: string[] } {
  const values = given.kept(loaded.record, normalizeValues(given.entity.entity, given.values));
  const after: Row = { ...loaded.record };
  const changed: string[] = [];
  for (const key of Object.keys(given.values)) {
    const value = values[key] ?? undefined;
    if (sameValue(value, loaded.record[key])) continue;
    changed.push(key);
    if (value === undefined) delete after[key];
    else after[key] = value;
  }
  after["rev"] = Number(loaded.record["rev"]) + 1;
  after["updated_at"] = writing.at;
  if (writing.actor.userId === null) delete after["updated_by"];
  else after["updated_by"] = writing.actor.userId;
  return { after, changed };
}

async function conflicts(
  writing: Writing,
  entity: EntityModel,
  pending: readonly Pending[],
): Promise<readonly Pending[]> {
  const stale = new Map<string, number>();
  for (const { item, id, before } of pending) {
    const rev = item?.change.op === "update" ? item.change.rev : undefined;
    if (rev !== undefined && rev !== before["rev"]) stale.set(id, rev);
  }
  if (stale.size === 0) return pending;
  const since = await changedSince(writing, entity.key, stale);
  const refused = pending.filter((one) => {
    const rev = stale.get(one.id);
    if (rev === undefined) return false;
    return rev > Number(one.before["rev"]) || one.changed.some((key) => since.get(one.id)?.has(key) === true);
  });
  const current = await readBack(
    writing,
    refused.map((one) => one.before),
    { entity: entity.key, deleted: false },
  );
  for (const one of refused) {
    const fields = one.changed.filter((key) => since.get(one.id)?.has(key) === true);
    const yours = one.item?.change.op === "update" ? one.item.change.values : {};
    fail(
      writing,
      one.item,
      new AppError("conflict", "The record was changed by someone else in the same fields.", {
        details: fields.map((key) => ({ path: `/${key}`, code: "conflict" })),
        data: { current: current.get(one.id) ?? {}, yours, fields },
      }),
    );
  }
  return pending.filter((one) => !refused.includes(one));
}

/** With what the changes make of computed fields of the same records: it belongs to the same entry of the log. */
async function withComputed(
  writing: Writing,
  entity: EntityModel,
  pending: readonly Pending[],
): Promise<readonly Pending[]> {
  if (writing.computing?.stages.of.has(entity.key) !== true) return pending;
  const more = await settle(
    writing,
    entity,
    pending.map(({ after, changed }) => ({ row: after, changed })),
  );
  return pending.map((one, index) => ({ ...one, changed: [...one.changed, ...(more[index] ?? [])], settled: true }));
}

/**
 * Updates records of one entity, each at most once. The right to update must hold of the row as it is before; whether it
 * holds afterwards does not matter, so that one can close, hand over or file away what is one's own. Edits on a stale
 * revision merge where they touch other fields than what changed meanwhile, else `conflict` with both sides.
 * What changes nothing writes nothing.
 */
export async function updateRecords(
  writing: Writing,
  entity: EntityModel,
  items: readonly Item<Update>[],
): Promise<void> {
  const { flags, editable } = editFlags(writing, entity, items);
  const right = writing.access.entity(entity.key).update;
  const loaded = await loadRecords(writing, entity, { ids: items.map((item) => item.change.id), right, flags });
  const kept = await keepLinks(writing, entity, { items, loaded });
  const candidates: Pending[] = [];
  for (const item of items) {
    attempt(writing, item, () => {
      const { id, values } = item.change;
      const found = loaded.get(id);
      if (found === undefined || found.deletedAt !== null || !found.readable) throw notFound();
      if (!found.allowed) throw new AppError("forbidden", "You may not change this record.");
      checkKeys(writing, entity, { values, editable: (key) => editable(found, key) });
      const { after, changed } = next(writing, found, { entity, values, kept });
      candidates.push({ item, op: "update", entity, id, before: found.record, after, changed });
    });
  }
  const same = candidates.filter((one) => one.changed.length === 0);
  const seen = await readBack(
    writing,
    same.map((one) => one.before),
    { entity: entity.key, deleted: false },
  );
  for (const { item, id, before } of same)
    if (item !== undefined) item.result = { ok: true, op: "update", id, record: seen.get(id) ?? before };

  const merged = await conflicts(
    writing,
    entity,
    candidates.filter((one) => one.changed.length > 0),
  );
  const settled = await withComputed(writing, entity, merged);
  const judged = settled.map((one) => ({
    one,
    problems: validate(writing, entity, { record: one.after, previous: one.before }),
  }));
  const valid = await refuseInvalid(writing, entity, judged);
  const sound = await holdFiles(
    writing,
    await checkDuplicates(writing, await checkUnique(writing, await checkRelations(writing, valid))),
  );
  await storeChanged(writing, sound);
  await checkStored(writing, entity, sound);
  await finish(writing, sound);
}
