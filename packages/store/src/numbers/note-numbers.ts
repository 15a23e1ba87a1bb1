import { fieldType, hasFieldType } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import { own } from "../naming/own.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { NUMBER_JOB } from "./number-job.ts";

/** Sets jobs, with a new version, to numbering the records that are there for fields that came into it. */
export async function noteNumbers({ db, jobs }: Scope, before: Published, after: Published): Promise<void> {
  for (const { key: entity, fields } of after.entities.values()) {
    const there = own(before.physical.entities, entity);
    const now = own(after.physical.entities, entity);
    // Of a new entity too: a publish may have made its rows of a relation.
    if (now === undefined) continue;
    for (const { key: field, type } of fields) {
      if (!hasFieldType(type) || fieldType(type).generate === undefined) continue;
      if (own(there?.fields, field)?.column === own(now.fields, field)?.column) continue;
      const [some] = await run(db, sql`SELECT id FROM ${identifier(now.table)} LIMIT 1`);
      if (some === undefined) continue;
      await jobs.enqueue({
        kind: NUMBER_JOB,
        key: `${NUMBER_JOB}:${after.version}:${entity}.${field}`,
        payload: { entity, field },
      });
    }
  }
}
