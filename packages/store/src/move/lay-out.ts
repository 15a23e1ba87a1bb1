import { fieldStates } from "../naming/field-states.ts";
import type { Physical } from "../naming/physical.ts";
import { addColumn } from "../publish/add-column.ts";
import { createTable } from "../publish/create-table.ts";
import { indexWork } from "../publish/index-work.ts";
import type { WorkDatabase } from "../publish/work.ts";

/**
 * Makes the tables, columns and indexes of a version in a database that has none, those out of use too.
 * @param tableOf the table of an entity, of one that was removed too
 */
export async function layOut(
  to: WorkDatabase,
  physical: Physical,
  tableOf: (entity: string) => string | undefined,
): Promise<void> {
  const states = fieldStates(physical);
  const fields = [...states].flatMap(([table, of]) => [...of.values()].map((field) => ({ table, field })));
  const links = new Set(fields.map(({ field }) => field.link));
  for (const table of physical.tables) if (!links.has(table)) await createTable(to, table);
  for (const { table, field } of fields) {
    const targetTable = field.target === undefined ? undefined : tableOf(field.target);
    await addColumn(to, { table, field, targetTable });
  }
  for (const work of indexWork({}, physical.indexes).create) await work.apply?.(to);
}
