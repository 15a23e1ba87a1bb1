import { sql } from "kysely";
import type { RetiredField } from "../../naming/physical.ts";
import type { Scope } from "../../scope.ts";
import { expiringPlaces } from "./expiring-places.ts";
import { readPurged } from "./read-purged.ts";

/**
 * Drops the places that went out of use before an instant, with their values, within the caller's transaction. How many.
 * An earlier version that had them can still be published: their fields then begin with the values of today, or empty.
 */
export async function purgeRetired(scope: Scope, before: Date): Promise<number> {
  const { db, published, now } = scope;
  const due = expiringPlaces(published, await readPurged(db), before);
  for (const { table, home, place } of due) {
    await drop(db, table, place);
    await sql`insert into quoin_purged (place, at) values (${`${table}.${home}`}, ${now.toISOString()})`.execute(db);
  }
  return due.length;
}

async function drop(db: Scope["db"], table: string, { link, column, fold, seen }: RetiredField): Promise<void> {
  if (link !== undefined) return void (await sql`drop table ${sql.table(link)}`.execute(db));
  for (const name of [column, fold, seen?.column])
    if (name !== undefined) await sql`alter table ${sql.table(table)} drop column ${sql.ref(name)}`.execute(db);
}
