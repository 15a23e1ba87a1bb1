import type { Entity, Field, Problem } from "@quoin/definition";
import { checkRecord } from "@quoin/fields";
import type { PhysicalField } from "../naming/physical.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { readStored } from "./read-stored.ts";
import { samplingOf } from "./sampling.ts";
import type { WorkDatabase } from "./work.ts";

const SAMPLES = 5;

export interface MisfitPlace {
  readonly entity: Entity;
  readonly field: Field;
  readonly table: string;
  readonly physical: PhysicalField;
}

/**
 * Living records (of a sample where `at` wants one) whose stored value the field would not take today, by code of problem: how many, and a few of them.
 * They stay as they are until someone edits them, so this warns and does not refuse.
 */
export async function findMisfits(at: WorkDatabase, place: MisfitPlace): Promise<readonly Problem[]> {
  const alone = onlyField(place);
  const sampling = await samplingOf(at, place.table);
  const found = new Map<string, { rows: number; samples: { id: string; value: unknown }[] }>();
  for (let after = ""; ;) {
    const rows = await page(at, place, { after, limit: sampling.batch });
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
    after = await sampling.next(last.id);
  }
  const path = `/entity/${place.entity.key}/properties/${place.field.key}`;
  return [...found].map(([code, { rows, samples }]) => ({
    path,
    code: "values_do_not_fit",
    params: { code, rows: sampling.scaled(rows), samples },
  }));
}

async function page(
  { db, dialect }: WorkDatabase,
  { table, field, physical }: MisfitPlace,
  { after, limit }: { readonly after: string; readonly limit: number },
) {
  const value =
    physical.link === undefined
      ? identifier(physical.column ?? "")
      : dialect.speech.jsonList(identifier(physical.link), sql`${identifier(table)}.id`);
  const present = field.required || physical.link !== undefined ? sql`` : sql` AND ${value} IS NOT NULL`;
  return run<{ id: string; value: unknown }>(
    db,
    sql`SELECT id, ${value} AS value FROM ${identifier(table)} WHERE deleted_at IS NULL AND id > ${after}${present} ORDER BY id LIMIT ${limit}`,
  );
}

/** The entity as if it had this field alone, so that other fields' problems are not counted. */
function onlyField({ entity, field }: MisfitPlace): Entity {
  const { "x-rules": _rules, ...document } = entity.document;
  return { ...entity, document, fields: [field], fieldByKey: new Map([[field.key, field]]) };
}
