import { fieldType } from "@quoin/fields";
import type { Kysely } from "kysely";
import type { RetiredField } from "../../naming/physical.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { modelOf } from "../../query/model-of.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Scope } from "../../scope.ts";
import { searchLater } from "../../search/search-later.ts";
import type { AheadTools } from "../ahead/fill-ahead.ts";
import { PART } from "../ahead/part-size.ts";
import { emptySome, type ValuePlace } from "../empty-some.ts";
import { expiringPlaces } from "./expiring-places.ts";
import { readPurged } from "./read-purged.ts";

type Tools = Pick<AheadTools, "db" | "dialect" | "write" | "large">;

/**
 * Forgets the places that went out of use so many days ago, with their values. How many. An earlier version that had them can
 * still be published: their fields then begin with the values of today, or empty. None comes back from the first transaction
 * on; the values go after it, in parts: who is killed goes on the next time.
 */
export async function purgeRetired(tools: Tools, days: number): Promise<number> {
  const count = await tools.write((scope) => giveUp(scope, new Date(scope.now.getTime() - days * DAY)));
  for (const { place, made } of await run<Purging>(tools.db, sql`SELECT place, made FROM quoin_purging ORDER BY place`))
    await purge(tools, { place, made: JSON.parse(made) as ValuePlace });
  return count;
}

const DAY = 86_400_000;

interface Purging {
  readonly place: string;
  readonly made: string;
}

async function giveUp(scope: Scope, before: Date): Promise<number> {
  const { db, published, now } = scope;
  const due = expiringPlaces(published, await readPurged(db), before);
  const searched = new Set<EntityModel>();
  for (const { table, home, place, entity } of due) {
    const name = `${table}.${home}`;
    await run(db, sql`INSERT INTO quoin_purged (place, at) VALUES (${name}, ${now.toISOString()})`);
    await run(
      db,
      sql`INSERT INTO quoin_purging (place, made) VALUES (${name}, ${JSON.stringify(valuesOf(table, place))})`,
    );
    const model = modelOf(published).entities.get(entity);
    if (model !== undefined && fieldType(place.type).search !== undefined) searched.add(model);
  }
  // Words of what was removed are still in the index, where nobody asks for them.
  await searchLater(scope, [...searched], `purge:${now.toISOString()}`);
  return due.length;
}

const valuesOf = (table: string, { link, column, fold, seen }: RetiredField): ValuePlace =>
  link === undefined ? { table, columns: [column, fold, seen?.column].filter((name) => name !== undefined) } : { link };

async function purge(
  { dialect, write, large }: Tools,
  { place, made }: { readonly place: string; readonly made: ValuePlace },
) {
  for (let after: string | undefined = ""; after !== undefined && dialect.dropsByRow;) {
    const since: string = after;
    after = await write(({ db }): Promise<string | undefined> => emptySome(db, made, { after: since, limit: PART }));
  }
  await write(async ({ db }) => {
    // Another process that has purged it meanwhile has left nothing to drop.
    const mine = await run(db, sql`DELETE FROM quoin_purging WHERE place = ${place} RETURNING place`);
    if (mine.length === 0) return;
    if ("link" in made) await run(db, sql`DROP TABLE ${identifier(made.link)}`);
    else await dialect.dropEmpty(db, { ...made, many: await isLarge(db, made.table, large) });
  });
}

async function isLarge(db: Kysely<unknown>, table: string, large: number): Promise<boolean> {
  return (await run(db, sql`SELECT 1 AS one FROM ${identifier(table)} LIMIT 1 OFFSET ${large}`)).length > 0;
}
