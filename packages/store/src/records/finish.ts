import type { Row, WriteResult } from "../door.ts";
import type { NewLogEntry } from "../log/log-entry.ts";
import { hideMasked } from "../query/hide-masked.ts";
import { rowsById } from "../query/rows-by-id.ts";
import { startReading } from "../query/start-reading.ts";
import { isNever } from "../access/fold-conditions.ts";
import { keepMatches } from "../duplicates/keep-matches.ts";
import { warningsOf } from "../rules/warnings-of.ts";
import { readOwn } from "./read-own.ts";
import { wordsOf } from "./words-of.ts";
import type { Pending, Writing } from "./writing.ts";

const STAMPS = new Set(["id", "rev", "created_at", "created_by", "updated_at", "updated_by"]);

/** A record's own fields, without what the store stamps. */
function withoutStamps(record: Row): Row {
  const own: Row = {};
  for (const key of Object.keys(record)) if (!STAMPS.has(key)) own[key] = record[key];
  return own;
}

function pick(record: Row, keys: readonly string[]): Row {
  return Object.fromEntries(
    keys.filter((key) => record[key] !== undefined && !STAMPS.has(key)).map((key) => [key, record[key]]),
  );
}

function entryOf(writing: Writing, one: Pending): NewLogEntry {
  const { actor } = writing;
  const changes: Pick<NewLogEntry, "before" | "after"> =
    one.op === "update"
      ? { before: pick(one.before, one.changed), after: pick(one.after, one.changed) }
      : {
          before: one.op === "delete" ? withoutStamps(one.before) : {},
          after: one.op === "create" || one.op === "restore" ? withoutStamps(one.after) : {},
        };
  return {
    actor: actor.userId,
    ...(actor.name === undefined ? {} : { actorName: actor.name }),
    cause: (one.item && writing.causes?.[one.item.index]) ?? writing.cause,
    entity: one.entity.key,
    record: one.id,
    op: one.op,
    ...changes,
    rev: Number(one.after["rev"] ?? one.before["rev"] ?? 0),
  };
}

/** The records as their writer may read them now; of those no longer readable, and where that is all that was asked, only id and rev. */
export async function readBack(
  writing: Writing,
  records: readonly Row[],
  { entity, deleted }: { readonly entity: string; readonly deleted: boolean },
): Promise<ReadonlyMap<string, Row>> {
  if (records.length === 0) return new Map();
  if (writing.access.all && !writing.brief) return new Map(records.map((record) => [String(record["id"]), record]));
  const seen = new Map(
    records.map((record): [string, Row] => [String(record["id"]), { id: record["id"], rev: record["rev"] }]),
  );
  if (writing.brief || isNever(writing.access.entity(entity).read)) return seen;
  const model = writing.model.entities.get(entity);
  const own = model === undefined ? undefined : readOwn(model, writing.access.entity(entity), records);
  if (own !== undefined) {
    for (const found of own) seen.set(String(found["id"]), found);
    return seen;
  }
  const reading = startReading(writing.model, writing.access, writing.speech);
  const { texts, row } = await rowsById(reading, { entity, ids: [...seen.keys()], options: { deleted } }, writing.read);
  const rows = texts.map((text): Row => JSON.parse(text));
  hideMasked(rows, row);
  for (const found of rows) seen.set(String(found["id"]), found);
  return seen;
}

/** What every stored change still needs, whatever its kind: the search index, one log entry, the writer's result. */
export async function finish(writing: Writing, pending: readonly Pending[]): Promise<void> {
  const [first] = pending;
  if (first === undefined) return;
  const { entity } = first;
  if (
    writing.computing?.stages.readers.has(entity.key) === true ||
    writing.computing?.stages.of.has(entity.key) === true
  )
    for (const one of pending) writing.computing.stored.push({ pending: one, settled: one.settled === true });
  const { scope } = writing;
  await keepMatches(writing, entity, pending);
  const entries = pending.map((one) => entryOf(writing, one));
  const words = wordsOf(pending);
  if (first.op === "create") await scope.words.add(entity.key, words);
  else await scope.words.write(entity.key, words);
  await scope.words.remove(
    entity.key,
    pending.filter((one) => one.op === "purge").map((one) => one.id),
  );

  const positions = await scope.append(entries);
  const asked = pending.filter((one) => one.item !== undefined);
  const living = await readBack(
    writing,
    asked.filter((one) => one.op !== "delete" && one.op !== "purge").map((one) => one.after),
    { entity: entity.key, deleted: false },
  );
  const gone = await readBack(
    writing,
    asked.filter((one) => one.op === "delete").map((one) => one.after),
    { entity: entity.key, deleted: true },
  );
  // Of a record that is made with rows the rules are asked once these are there.
  const judged = asked.filter((one) => writing.rowsFollow !== true || one.op !== "create");
  const warnings = await warningsOf(writing, entity, judged);
  pending.forEach((one, i) => {
    if (one.item === undefined) return;
    const record = living.get(one.id) ?? gone.get(one.id) ?? { id: one.id };
    const position = positions[i];
    const warned = warnings.get(one);
    const result: WriteResult = {
      ok: true,
      op: one.op,
      id: one.id,
      record,
      ...(position === undefined ? {} : { position }),
      ...(warned === undefined ? {} : { warnings: warned }),
    };
    one.item.result = result;
  });
}
