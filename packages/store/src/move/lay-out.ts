import { fieldStates } from "../naming/field-states.ts";
import { homeOf } from "../naming/home-of.ts";
import type { Physical } from "../naming/physical.ts";
import { addColumn } from "../publish/add-column.ts";
import { createTable } from "../publish/create-table.ts";
import { indexWork } from "../publish/index-work.ts";
import type { ApplyTools, WorkDatabase } from "../publish/work.ts";

const SILENT: ApplyTools = { onRows: () => undefined, note: () => Promise.resolve() };

/**
 * Makes the tables, columns and indexes of a version in a database that has none, those out of use too.
 * @param of.tableOf the table of an entity, of one that was removed too
 * @param of.purged "table.column" of places that are gone for good
 */
export async function layOut(
  to: WorkDatabase,
  physical: Physical,
  of: { readonly tableOf: (entity: string) => string | undefined; readonly purged: ReadonlySet<string> },
): Promise<void> {
  const states = fieldStates(physical);
  const fields = [...states].flatMap(([table, places]) => [...places.values()].map((field) => ({ table, field })));
  const links = new Set(fields.map(({ field }) => field.link));
  for (const table of physical.tables) if (!links.has(table)) await createTable(to, table);
  for (const { table, field } of fields) {
    if (of.purged.has(`${table}.${homeOf(field)}`)) continue;
    const targetTable = field.target === undefined ? undefined : of.tableOf(field.target);
    await addColumn(to, { table, field, targetTable });
  }
  for (const work of indexWork({}, physical.indexes).create) await work.apply?.(to, SILENT);
}
