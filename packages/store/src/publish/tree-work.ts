import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { TREE_LEVELS } from "../records/tree-levels.ts";
import type { FieldChange } from "./field-work.ts";
import type { Work, WorkDatabase } from "./work.ts";

const SAMPLES = 5;

/** Records that lie below themselves or deeper than a hierarchy goes. */
async function astray({ db }: WorkDatabase, at: { readonly table: string; readonly column: string }) {
  const [table, parent] = [identifier(at.table), identifier(at.column)];
  return run<{ id: string; total: number }>(
    db,
    sql`WITH RECURSIVE up(start, id, depth) AS (
      SELECT r.id, r.${parent}, 1 FROM ${table} r WHERE r.${parent} IS NOT NULL
      UNION ALL SELECT up.start, r.${parent}, up.depth + 1 FROM up JOIN ${table} r ON r.id = up.id
      WHERE r.${parent} IS NOT NULL AND up.id <> up.start AND up.depth < ${TREE_LEVELS}
    ), wrong AS (SELECT DISTINCT start FROM up WHERE id = start OR depth >= ${TREE_LEVELS})
    SELECT start AS id, count(*) OVER () AS total FROM wrong ORDER BY start LIMIT ${SAMPLES}`,
  );
}

/** A relation that becomes a hierarchy must be none of circles: looked at after all else that the field asks for. */
export function treeWork({ entity, field, old, table, next, current }: FieldChange): readonly Work[] {
  const { column } = next;
  const already = old?.schema["x-tree"] === true && current?.column === column;
  if (field.schema["x-tree"] !== true || already || column === undefined) return [];
  const path = `/entity/${entity.key}/properties/${field.key}/x-tree`;
  return [
    {
      entity: entity.key,
      field: field.key,
      kind: "change-settings",
      class: "scan",
      table,
      async check(at) {
        const found = await astray(at, { table, column });
        const [first] = found;
        if (first === undefined) return [];
        return [
          { path, code: "circles_in_data", params: { rows: Number(first.total), samples: found.map(({ id }) => id) } },
        ];
      },
    },
  ];
}
