import { seenValue } from "@quoin/fields";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import { PART } from "../ahead/part-size.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { namedEntities } from "./named-entities.ts";
import { namesIn } from "./names-of.ts";
import { readBatches } from "./read-batches.ts";

/**
 * Ids of the records whose values have to be converted again since records that they name, or are looked up by name, were
 * written after a position of the log.
 */
export async function namedSince(
  at: WorkDatabase,
  conversion: Conversion,
  position: number,
): Promise<readonly string[]> {
  const named = namedEntities(conversion);
  if (named === undefined) return [];
  const renamed = await renamedSince(at, conversion, position);
  if (renamed.ids.length === 0) return [];
  return named.source === undefined ? looking(at, conversion, renamed.names) : pointing(at, conversion, renamed.ids);
}

interface Renamed {
  readonly ids: readonly string[];
  /** What they were called, and what they are called. */
  readonly names: ReadonlySet<string>;
}

interface Entry {
  readonly entity: string;
  readonly record: string;
  readonly before: string;
  readonly after: string;
}

async function renamedSince({ db }: WorkDatabase, conversion: Conversion, position: number): Promise<Renamed> {
  const { source, target } = namedEntities(conversion) ?? {};
  const only = source ?? target;
  const entity = typeof only === "string" ? conversion.current.entities.get(only) : undefined;
  const title = entity?.fieldByKey.get(entity.title ?? "");
  if (entity === undefined || title === undefined) return { ids: [], names: new Set() };
  const rows = await run<Entry>(
    db,
    sql`SELECT entity, record, before, after FROM quoin_log WHERE position > ${position}`,
  );
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const row of rows) {
    if (row.entity !== entity.key || row.record === "") continue;
    const told = [row.before, row.after].map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>);
    const named = told.map((values) => seenValue(title, values[title.key])).filter((name) => typeof name === "string");
    if (named.length === 0) continue;
    ids.add(row.record);
    for (const name of named) names.add(name);
  }
  return { ids: [...ids], names };
}

/** Records that point at one of these. */
async function pointing(
  { db, dialect }: WorkDatabase,
  { table, source }: Conversion,
  to: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let first = 0; first < to.length; first += PART) {
    const list = sql`(SELECT value FROM ${dialect.speech.each(JSON.stringify(to.slice(first, first + PART)))})`;
    const rows = await run<{ id: string }>(
      db,
      source.link === undefined
        ? sql`SELECT id FROM ${identifier(table)} WHERE ${identifier(source.column ?? "")} IN ${list}`
        : sql`SELECT record AS id FROM ${identifier(source.link)} WHERE value IN ${list}`,
    );
    for (const { id } of rows) found.push(id);
  }
  return found;
}

/** Records whose value looks one of these names up. */
async function looking(
  at: WorkDatabase,
  conversion: Conversion,
  names: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const rows of readBatches(at, conversion))
    for (const { id, value } of rows) if (namesIn(value, conversion).some((name) => names.has(name))) found.push(id);
  return found;
}
