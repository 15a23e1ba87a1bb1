import type { Entity, Field, Problem } from "@quoin/definition";
import { checkRecord } from "@quoin/fields";
import { sql, type Kysely } from "kysely";
import type { PhysicalField } from "../naming/physical.ts";
import { readStored } from "./read-stored.ts";

const BATCH = 5000;
const SAMPLES = 5;

export interface MisfitPlace {
  readonly entity: Entity;
  readonly field: Field;
  readonly table: string;
  readonly physical: PhysicalField;
}

/**
 * Living records whose stored value the field would not take today, by code of problem: how many, and a few of them.
 * They stay as they are until someone edits them, so this warns and does not refuse.
 */
export async function findMisfits(db: Kysely<unknown>, place: MisfitPlace): Promise<readonly Problem[]> {
  const alone = onlyField(place);
  const found = new Map<string, { rows: number; samples: { id: string; value: unknown }[] }>();
  for (let after = ""; ;) {
    const rows = await page(db, place, after);
    const last = rows.at(-1);
    if (last === undefined) break;
    for (const row of rows) {
      const value = row.value === null ? undefined : readStored(row.value, place.physical);
      const values = value === undefined ? {} : { [place.field.key]: value };
      const codes = new Set(checkRecord(alone, values, { allowReadonly: true }).map((problem) => problem.code));
      for (const code of codes) {
        const entry = found.get(code) ?? { rows: 0, samples: [] };
        entry.rows += 1;
        if (entry.samples.length < SAMPLES) entry.samples.push({ id: row.id, value });
        found.set(code, entry);
      }
    }
    after = last.id;
  }
  const path = `/entity/${place.entity.key}/properties/${place.field.key}`;
  return [...found].map(([code, params]) => ({ path, code: "values_do_not_fit", params: { code, ...params } }));
}

async function page(db: Kysely<unknown>, { table, field, physical }: MisfitPlace, after: string) {
  const value =
    physical.link === undefined
      ? sql.ref(physical.column ?? "")
      : sql`(select json_group_array(value) from ${sql.table(physical.link)} where record = ${sql.table(table)}.id)`;
  const present = field.required || physical.link !== undefined ? sql`` : sql` and ${value} is not null`;
  const { rows } = await sql<{ id: string; value: unknown }>`select id, ${value} as value from ${sql.table(table)}
    where deleted_at is null and id > ${after}${present} order by id limit ${BATCH}`.execute(db);
  return rows;
}

/** The entity as if it had this field alone, so that other fields' problems are not counted. */
function onlyField({ entity, field }: MisfitPlace): Entity {
  return { ...entity, fields: [field], fieldByKey: new Map([[field.key, field]]) };
}
