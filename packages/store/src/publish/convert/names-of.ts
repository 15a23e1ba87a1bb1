import { isPlainObject } from "@quoin/definition";
import { type ConvertContext, convertValue } from "@quoin/fields";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { namedEntities } from "./named-entities.ts";
import type { StoredRow } from "./read-batches.ts";
import { titled } from "./titled.ts";

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
