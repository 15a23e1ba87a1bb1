import { AppError, type Problem } from "@quoin/definition";
import type { Change, Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { press } from "../dialect/press.ts";
import { checkDuplicates } from "../duplicates/check-duplicates.ts";
import { holdFiles } from "../files/hold-files.ts";
import { checkRelations } from "./check-relations.ts";
import { checkStored } from "./check-stored.ts";
import { checkUnique } from "./check-unique.ts";
import { checkKeys } from "./field-values.ts";
import { finish } from "./finish.ts";
import { newId } from "../system/new-id.ts";
import { fillNumbers } from "./next-numbers.ts";
import { settle } from "../computed/settle.ts";
import { putDefaults } from "../rules/put-defaults.ts";
import { type Judged, refuseInvalid } from "./refuse-invalid.ts";
import { storeNew } from "./store-pending.ts";
import { normalizeValues, validate } from "./validate.ts";
import { attempt, type Item, openItems, type Pending, type Writing } from "./writing.ts";

type Create = Extract<Change, { op: "create" }>;

/** Records that are stored together while the next are made ready. */
const PART = 250;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function idOf(writing: Writing, change: Create): string {
  if (change.id === undefined) return newId(writing.scope.now.getTime());
  const problem = (code: string): readonly Problem[] => [{ path: "/id", code }];
  if (!writing.access.all && !writing.allowReadonly)
    throw new AppError("forbidden", "The id of a new record is the store's to give.", { details: problem("readonly") });
  if (!ID.test(change.id))
    throw new AppError("validation", "The id has a wrong shape.", { details: problem("wrong_pattern") });
  return change.id;
}

function start(writing: Writing, entity: EntityModel, change: Create): Row {
  const access = writing.access.entity(entity.key);
  if (!access.create) throw new AppError("forbidden", "You may not create records here.");
  checkKeys(writing, entity, { values: change.values, editable: (key) => access.field(key).create });
  const given = normalizeValues(entity.entity, change.values);
  const record: Row = { id: idOf(writing, change), rev: 1 };
  for (const { key, schema } of entity.entity.fields) {
    const value = given[key] ?? (Object.hasOwn(change.values, key) ? undefined : schema.default);
    if (value !== undefined && value !== null) record[key] = value;
  }
  const stamps: Row = {
    owner: writing.actor.userId,
    created_at: writing.at,
    created_by: writing.actor.userId,
    updated_at: writing.at,
    updated_by: writing.actor.userId,
  };
  for (const [key, stamp] of Object.entries(stamps)) {
    const value = Object.hasOwn(change.values, key) ? given[key] : stamp;
    if (value !== undefined && value !== null) record[key] = value;
  }
  record["created_at"] ??= writing.at;
  if (!INSTANT.test(String(record["created_at"]))) {
    throw new AppError("validation", "The time of creation is no instant.", {
      details: [{ path: "/created_at", code: "bad_instant" }],
    });
  }
  return record;
}

/** Creates records of one entity, a batch at a time: authorise, normalise, validate, check relations and uniqueness, store, log. */
export async function createRecords(
  writing: Writing,
  entity: EntityModel,
  items: readonly Item<Create>[],
): Promise<void> {
  for (let begin = 0; begin < items.length; begin += PART)
    await createPart(writing, entity, items.slice(begin, begin + PART));
}

/** Makes some of them. The database stores them while the next are made ready. */
async function createPart(writing: Writing, entity: EntityModel, items: readonly Item<Create>[]): Promise<void> {
  const records = new Map<Item, Row>();
  for (const item of items) attempt(writing, item, () => void records.set(item, start(writing, entity, item.change)));
  await fillNumbers(writing, entity, [...records.values()]);
  const open = openItems(items);
  await putDefaults(
    writing,
    entity,
    open.map((item) => ({ row: records.get(item) ?? {}, given: item.change.values })),
  );
  await settle(
    writing,
    entity,
    open.map((item) => ({ row: records.get(item) ?? {}, changed: undefined })),
  );
  await storePart(writing, entity, { items: open, records });
  if (items.length === PART) await press(writing.scope.db);
}

/** Judges and stores them. */
async function storePart(
  writing: Writing,
  entity: EntityModel,
  { items, records }: { readonly items: readonly Item<Create>[]; readonly records: ReadonlyMap<Item, Row> },
): Promise<void> {
  const judged = items.map((item): Judged => {
    const after = records.get(item) ?? {};
    const changed = Object.keys(after).filter((key) => entity.fields.has(key));
    const one: Pending = {
      item,
      op: "create",
      entity,
      id: String(after["id"]),
      before: {},
      after,
      changed,
      settled: true,
    };
    return { one, problems: validate(writing, entity, { record: after }) };
  });
  const pending = await refuseInvalid(writing, entity, judged);
  const sound = await holdFiles(
    writing,
    await checkDuplicates(writing, await checkUnique(writing, await checkRelations(writing, pending))),
  );
  await storeNew(writing, entity, sound);
  await checkStored(writing, entity, sound);
  await finish(writing, sound);
}
