import { seenValue } from "@quoin/fields";
import { changesSince } from "../ahead/changes-since.ts";
import type { Mark } from "../ahead/mark.ts";
import { PART } from "../ahead/part-size.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { type Named, namedEntities } from "./named-entities.ts";
import { namesIn } from "./names-of.ts";
import { pointingAt } from "./pointing-at.ts";
import { readSome } from "./read-batches.ts";
import { titled } from "./titled.ts";
import { withoutOutcome } from "./without-outcome.ts";

/**
 * Ids of the records whose values have to be converted again since records that they name, or are looked up by name, were
 * written after a moment. People and teams keep the names that they had when a part was read.
 */
export async function namedSince(at: WorkDatabase, conversion: Conversion, mark: Mark): Promise<readonly string[]> {
  const named = namedEntities(conversion);
  if (named === undefined) return [];
  const { source, target, several } = named;
  const { table, source: place } = conversion;
  if (several !== undefined) {
    const pointers: string[] = [];
    for (const entity of several)
      for (const id of (await renamedSince(at, conversion, { named: entity, mark })).ids)
        pointers.push(`${entity}/${id}`);
    return pointingAt(at, { table, column: place.seen?.column }, pointers);
  }
  const sought = await renamedSince(at, conversion, { named: target, mark });
  const { names } = sought;
  if (source === undefined)
    return target === undefined || names.size === 0 ? [] : looking(at, conversion, { target, sought });
  const { ids } = await renamedSince(at, conversion, { named: source, mark });
  const called = await calledSo(at, conversion, { entity: source, names: [...names] });
  return pointingAt(at, { table, column: place.column, link: place.link }, [...ids, ...called]);
}

interface Renamed {
  readonly ids: ReadonlySet<string>;
  /** What they were called, and what they are called. */
  readonly names: ReadonlySet<string>;
}

async function renamedSince(
  { db }: WorkDatabase,
  { current }: Conversion,
  { named, mark }: { readonly named: Named | undefined; readonly mark: Mark },
): Promise<Renamed> {
  const [ids, names] = [new Set<string>(), new Set<string>()];
  const entity = typeof named === "string" ? current.entities.get(named) : undefined;
  const title = entity?.fieldByKey.get(entity.title);
  if (entity === undefined || title === undefined) return { ids, names };
  for (const { record, before, after } of await changesSince(db, new Set([entity.key]), mark)) {
    const told = [before, after].map((values) => seenValue(title, values[title.key]));
    for (const name of told.filter((one) => typeof one === "string")) {
      ids.add(record);
      names.add(name);
    }
  }
  return { ids, names };
}

/** Ids of the records of these names. */
async function calledSo(
  at: WorkDatabase,
  conversion: Conversion,
  { entity, names }: { readonly entity: Named; readonly names: readonly string[] },
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let first = 0; first < names.length; first += PART) {
    const some = names.slice(first, first + PART);
    for (const [id] of await titled(at, { conversion, entity, names: some, all: true })) found.push(id);
  }
  return found;
}

/**
 * Records whose value looks one of these names up: among those that had found one who is or was called so, or had found nobody.
 * To go through all of a million records would hold writers up for many seconds.
 */
async function looking(
  at: WorkDatabase,
  conversion: Conversion,
  { target, sought }: { readonly target: Named; readonly sought: Renamed },
): Promise<readonly string[]> {
  const { table, place, choices } = conversion;
  const called = await calledSo(at, conversion, { entity: target, names: [...sought.names] });
  const instead: readonly unknown[] = choices.misfits === "fill" ? [choices.fill].flat() : [];
  const ends = [...sought.ids, ...called, ...instead.map(String)];
  const pointing = await pointingAt(at, { table, column: place.column, link: place.link }, [...new Set(ends)]);
  const ids = [...new Set([...pointing, ...(await withoutOutcome(at, conversion))])];
  const found: string[] = [];
  for (let first = 0; first < ids.length; first += PART)
    for (const { id, value } of await readSome(at, conversion, { ids: ids.slice(first, first + PART) }))
      if (namesIn(value, conversion).some((name) => sought.names.has(name))) found.push(id);
  return found;
}
