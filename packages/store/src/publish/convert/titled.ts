import { own } from "../../naming/own.ts";
import type { NameTable } from "../../query/names.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import type { Named } from "./named-entities.ts";

interface Asked {
  readonly conversion: Conversion;
  readonly entity: Named;
  readonly ids?: readonly string[];
  readonly names?: readonly string[];
  /** By name too those in the bin. */
  readonly all?: boolean;
}

/** Ids and titles of records: by name only living ones, by id those in the bin too, which are called what they were called. */
export async function titled(
  { db, dialect }: WorkDatabase,
  asked: Asked,
): Promise<readonly (readonly [string, string])[]> {
  const place = placeOf(asked);
  if (place === undefined) return [];
  const { table, id, name, living } = place;
  const by = identifier(asked.ids === undefined ? name : id);
  const alive = living && asked.ids === undefined && asked.all !== true ? sql`deleted_at IS NULL AND ` : sql``;
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
