import { isPlainObject } from "@quoin/definition";
import { type ConvertContext, convertValue } from "@quoin/fields";
import { own } from "../../naming/own.ts";
import type { NameTable } from "../../query/names.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { type Named, namedEntities } from "./named-entities.ts";
import type { StoredRow } from "./read-batches.ts";

export type Names = Pick<ConvertContext, "titleOf" | "idOf">;

/** What the records that a batch's values point at, or name, are called. Two of one name are none. */
export async function namesOf(at: WorkDatabase, conversion: Conversion, rows: readonly StoredRow[]): Promise<Names> {
  const named = namedEntities(conversion);
  if (named === undefined) return {};
  const { source, target, several } = named;
  if (several !== undefined) return { titleOf: await titlesAmong(at, { conversion, entities: several, rows }) };
  const pointed = rows
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .filter((id) => typeof id === "string");
  const titles =
    source === undefined ? undefined : new Map(await titled(at, { conversion, entity: source, ids: pointed }));
  const wanted = titles === undefined ? rows.flatMap((row) => namesIn(row.value, conversion)) : [...titles.values()];
  const found = target === undefined ? [] : await titled(at, { conversion, entity: target, names: wanted });
  const ids = new Map<string, string | undefined>();
  for (const [id, title] of found) ids.set(title, ids.has(title) ? undefined : id);
  return {
    ...(titles === undefined ? {} : { titleOf: (id: string) => titles.get(id) }),
    ...(target === undefined ? {} : { idOf: (text: string) => ids.get(text) }),
  };
}

/** The same of records of several entities, asked for by "entity/id". */
async function titlesAmong(
  at: WorkDatabase,
  {
    conversion,
    entities,
    rows,
  }: {
    readonly conversion: Conversion;
    readonly entities: readonly string[];
    readonly rows: readonly StoredRow[];
  },
): Promise<(place: string) => string | undefined> {
  const titles = new Map<string, string>();
  for (const entity of entities) {
    const ids = rows.flatMap(({ value }) =>
      isPlainObject(value) && value["entity"] === entity && typeof value["id"] === "string" ? [value["id"]] : [],
    );
    if (ids.length === 0) continue;
    for (const [id, title] of await titled(at, { conversion, entity, ids })) titles.set(`${entity}/${id}`, title);
  }
  return (place) => titles.get(place);
}

/** What the new field would look up of a value, by the text that people read of it. */
export function namesIn(value: unknown, { from, to, context }: Conversion): readonly string[] {
  if (value === undefined) return [];
  const read = convertValue(value, { from, to }, context);
  if ("find" in read) return [read.find.text];
  return "findAll" in read ? read.findAll.texts : [];
}

interface Asked {
  readonly conversion: Conversion;
  readonly entity: Named;
  readonly ids?: readonly string[];
  readonly names?: readonly string[];
}

/** Ids and titles of records: by name only living ones, by id those in the bin too, which are called what they were called. */
async function titled({ db, dialect }: WorkDatabase, asked: Asked): Promise<readonly (readonly [string, string])[]> {
  const place = placeOf(asked);
  if (place === undefined) return [];
  const { table, id, name, living } = place;
  const by = identifier(asked.ids === undefined ? name : id);
  const alive = living && asked.ids === undefined ? sql`deleted_at IS NULL AND ` : sql``;
  const list = dialect.speech.each(JSON.stringify(asked.ids ?? asked.names ?? []));
  const rows = await run<{ id: string; title: string | null }>(
    db,
    sql`SELECT ${identifier(id)} AS id, ${identifier(name)} AS title FROM ${identifier(table)} WHERE ${alive}${by} IN (SELECT value FROM ${list})`,
  );
  return rows.flatMap((row) => (row.title === null ? [] : [[row.id, row.title] as const]));
}

/** The table and the columns that hold the names. */
function placeOf({ conversion, entity }: Asked): (NameTable & { readonly living: boolean }) | undefined {
  if (typeof entity !== "string") return { ...entity, living: false };
  const { current } = conversion;
  const physical = own(current.physical.entities, entity);
  const title = own(physical?.fields, current.entities.get(entity)?.title ?? "");
  const name = title?.seen?.column ?? title?.column;
  return physical === undefined || name === undefined
    ? undefined
    : { table: physical.table, id: "id", name, living: true };
}
