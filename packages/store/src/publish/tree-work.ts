import type { Problem } from "@quoin/definition";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { TREE_LEVELS } from "../records/tree-levels.ts";
import type { Ahead } from "./ahead/ahead.ts";
import { writtenSince } from "./ahead/written-since.ts";
import type { FieldChange } from "./field-work.ts";
import { withBelow } from "./with-below.ts";
import type { Work, WorkDatabase } from "./work.ts";

const SAMPLES = 5;

interface Tree {
  readonly entity: string;
  readonly table: string;
  readonly column: string;
  /** Of the setting. */
  readonly path: string;
}

/** Tells of the records, or of those of these ids, that lie below themselves or deeper than a hierarchy goes. */
async function astray(
  { db, dialect }: WorkDatabase,
  { table: name, column, path }: Tree,
  ids?: readonly string[],
): Promise<readonly Problem[]> {
  const [table, parent] = [identifier(name), identifier(column)];
  const among =
    ids === undefined ? sql`` : sql` AND r.id IN (SELECT value FROM ${dialect.speech.each(JSON.stringify(ids))})`;
  const rows = await run<{ id: string; total: number }>(
    db,
    sql`WITH RECURSIVE up(start, id, depth) AS (
      SELECT r.id, r.${parent}, 1 FROM ${table} r WHERE r.${parent} IS NOT NULL${among}
      UNION ALL SELECT up.start, r.${parent}, up.depth + 1 FROM up JOIN ${table} r ON r.id = up.id
      WHERE r.${parent} IS NOT NULL AND up.id <> up.start AND up.depth < ${TREE_LEVELS}
    ), wrong AS (SELECT DISTINCT start FROM up WHERE id = start OR depth >= ${TREE_LEVELS})
    SELECT start AS id, count(*) OVER () AS total FROM wrong ORDER BY start LIMIT ${SAMPLES}`,
  );
  const [first] = rows;
  if (first === undefined) return [];
  return [{ path, code: "circles_in_data", params: { rows: Number(first.total), samples: rows.map(({ id }) => id) } }];
}

/** A part of the records after the other; in the end those written since, and what lies below them: nothing is made. */
const aheadOf = (tree: Tree): Ahead => ({
  place: `tree ${tree.table}.${tree.column}`,
  spec: tree,
  made: { table: tree.table, columns: [] },
  needs: [`${tree.table}.${tree.column}`],
  make: () => Promise.resolve(),
  async part(at, after) {
    const rows = await run<{ id: string }>(
      at.db,
      sql`SELECT id FROM ${identifier(tree.table)} WHERE id > ${after} ORDER BY id LIMIT ${at.part}`,
    );
    const last = rows.at(-1)?.id;
    if (last === undefined) return undefined;
    const problems = await astray(
      at,
      tree,
      rows.map(({ id }) => id),
    );
    const counts = { rows: rows.length, isLast: rows.length < at.part, converted: 0, left: 0 };
    return { last, ...counts, problems, writes: [() => Promise.resolve()] };
  },
  again: {
    since: async (at, mark) => withBelow(at, tree, await writtenSince(at.db, tree.entity, mark)),
    some: (to, ids) => astray(to, tree, ids),
  },
});

/** A relation that becomes a hierarchy must be none of circles: looked at after all else that the field asks for. */
export function treeWork({ entity, field, old, table, next, current }: FieldChange): readonly Work[] {
  const { column } = next;
  const isThere = current?.column === column;
  const already = old?.schema["x-tree"] === true && isThere;
  if (field.schema["x-tree"] !== true || already || column === undefined) return [];
  const tree = { entity: entity.key, table, column, path: `/entity/${entity.key}/properties/${field.key}/x-tree` };
  return [
    {
      entity: entity.key,
      field: field.key,
      kind: "change-settings",
      class: "scan",
      table,
      check: (at) => astray(at, tree),
      ...(isThere ? { ahead: aheadOf(tree) } : {}),
    },
  ];
}
