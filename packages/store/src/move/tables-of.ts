import { AppError } from "@quoin/definition";
import type { Kysely, TableMetadata } from "kysely";
import type { MovedTable } from "./table-rows.ts";

/** What each database keeps for itself: which migrations ran there, and the search index, which is built anew. */
const OWN = /^(quoin_migration$|quoin_purging$|quoin_search|sqlite_|pg_)/;
const INSTANT = /timestamptz/i;

/** The tables of a database whose rows are a workspace's. */
export async function tablesOf(db: Kysely<unknown>): Promise<ReadonlyMap<string, TableMetadata>> {
  const tables = await db.introspection.getTables();
  return new Map(tables.filter(({ name, isView }) => !isView && !OWN.test(name)).map((table) => [table.name, table]));
}

/**
 * The same tables with the same columns on both sides, but for those whose values are `gone`: names of link tables and
 * "table.column". Throws `AppError` internal where they differ.
 */
export async function commonTables(
  from: Kysely<unknown>,
  to: Kysely<unknown>,
  gone: ReadonlySet<string>,
): Promise<readonly MovedTable[]> {
  const there = await tablesOf(to);
  const here = new Map(
    [...(await tablesOf(from))].flatMap(([name, table]) => {
      if (gone.has(name)) return [];
      return [
        [name, { ...table, columns: table.columns.filter((column) => !gone.has(`${name}.${column.name}`)) }] as const,
      ];
    }),
  );
  const shape = (tables: ReadonlyMap<string, TableMetadata>): readonly string[] =>
    [...tables.values()].flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)).sort();
  const [one, other] = [shape(here), shape(there)];
  const odd = one.find((name) => !other.includes(name)) ?? other.find((name) => !one.includes(name));
  if (odd !== undefined) throw new AppError("internal", `The two databases differ in ${odd}. Nothing was moved.`);
  return [...here.values()].map(({ name, columns }) => {
    const all = [...columns, ...(there.get(name)?.columns ?? [])];
    return {
      name,
      columns: columns.map((column) => column.name),
      instants: new Set(all.filter(({ dataType }) => INSTANT.test(dataType)).map((column) => column.name)),
    };
  });
}
