import { SYSTEM_FIELDS, type Entity } from "@quoin/definition";
import type { Actor, Row, Store } from "@quoin/store";
import type { SampleRecord } from "../read/template-package.ts";

const PAGE = 500;

/** The records of entities as sample data: relations between them by `$id`, owners as "@me"; system fields and relations to others left out. */
export async function exportData(
  entities: readonly Entity[],
  { store, actor }: { store: Store; actor: Actor },
): Promise<Readonly<Record<string, readonly SampleRecord[]>>> {
  const rows = new Map<string, readonly Row[]>();
  for (const { key } of entities) rows.set(key, await allRows(key, { store, actor }));
  const names = new Map<string, string>();
  for (const [key, list] of rows) list.forEach((row, index) => names.set(String(row.id), `${key}-${index + 1}`));
  return Object.fromEntries(
    entities.map((entity) => [entity.key, (rows.get(entity.key) ?? []).map((row) => toSample(row, entity, names))]),
  );
}

async function allRows(entity: string, { store, actor }: { store: Store; actor: Actor }): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const sort = [{ field: "created_at" }];
    const page = await store.records.query(
      { entity, limit: PAGE, sort, ...(cursor === undefined ? {} : { cursor }) },
      actor,
    );
    rows.push(...page.data);
    cursor = page.next;
  } while (cursor !== undefined);
  return rows;
}

function toSample(row: Row, entity: Entity, names: ReadonlyMap<string, string>): SampleRecord {
  const own: Record<string, unknown> = {};
  for (const { key, schema } of entity.fields) {
    const value = row[key];
    if (value === undefined || value === null || Object.hasOwn(SYSTEM_FIELDS, key)) continue;
    const sample = schema["x-entity"] === undefined ? value : toReference(value, names);
    if (sample !== undefined) own[key] = sample;
  }
  return { $id: names.get(String(row.id)), ...own, ...(row.owner === undefined ? {} : { owner: "@me" }) };
}

function toReference(value: unknown, names: ReadonlyMap<string, string>): unknown {
  const named = [value].flat().flatMap((id) => {
    const name = names.get(String(id));
    return name === undefined ? [] : [`$${name}`];
  });
  if (named.length === 0) return undefined;
  return Array.isArray(value) ? named : named[0];
}
