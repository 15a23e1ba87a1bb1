import { rowsOf } from "@quoin/fields";
import { type Kysely, sql } from "kysely";
import type { Published } from "../../definitions/published.ts";
import type { NewLogEntry } from "../../log/log-entry.ts";

/** Rows of one statement. */
const TOGETHER = 500;

const known = new WeakMap<Published, ReadonlyMap<string, ReadonlySet<string>>>();

/** The relations by which rows of tables point back, by the entity of the rows. */
function relationsBack(published: Published): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(published);
  if (before !== undefined) return before;
  const found = new Map<string, Set<string>>();
  for (const field of [...published.entities.values()].flatMap(({ fields }) => fields)) {
    const rows = rowsOf(field);
    if (rows === undefined) continue;
    found.set(rows.entity, (found.get(rows.entity) ?? new Set()).add(rows.relation));
  }
  known.set(published, found);
  return found;
}

/**
 * Notes rows that these entries let go of their record, so that its past finds them: nothing else leads from a record to a row that
 * points elsewhere by now. In the transaction that writes the entries.
 */
export async function noteReleased(
  db: Kysely<unknown>,
  published: Published,
  entries: readonly NewLogEntry[],
): Promise<void> {
  const relations = relationsBack(published);
  const rows = entries.flatMap(({ op, entity, record, before }) =>
    op !== "update"
      ? []
      : [...(relations.get(entity) ?? [])].flatMap((relation) => {
          const parent = before[relation];
          return typeof parent === "string" ? [[entity, relation, parent, record]] : [];
        }),
  );
  for (let start = 0; start < rows.length; start += TOGETHER) {
    const values = rows.slice(start, start + TOGETHER).map((row) => sql`(${sql.join(row)})`);
    await sql`insert into quoin_released (entity, relation, parent, record) values ${sql.join(values)} on conflict do nothing`.execute(
      db,
    );
  }
}
