import { type Kysely, sql } from "kysely";

/**
 * Tables that hold a fifth more than when the server last looked, or a column that it never looked at. By their size: the
 * server's own counts of changed rows come seconds after the commit.
 */
const CHANGED = sql<{ name: string }>`
  with measured as (
    select c.oid, c.relname as name, n.nspname as schema, c.relpages as pages,
      pg_relation_size(c.oid) / current_setting('block_size')::bigint as now
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = current_schema()
  )
  select name from measured
  where now > 0 and (now > pages * 1.2 or
    (select count(*) from pg_attribute where attrelid = measured.oid and attnum > 0 and not attisdropped)
      > (select count(*) from pg_stats where schemaname = measured.schema and tablename = measured.name))`;

/** Words of new records wait in a list that every search reads from end to end until they are sorted in. */
const SORT_IN = sql`select gin_clean_pending_list(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relname = 'quoin_search_tokens' and c.relkind = 'i' and n.nspname = current_schema()`;

/**
 * Has the server look at the tables that changed most, as it does by itself some minutes later: until then its planner reads
 * whole tables where related records are asked for. Passes over tables that another is altering. Sorts what the
 * search index has waiting into it. Not in a transaction.
 */
export async function refreshFigures(db: Kysely<unknown>): Promise<void> {
  await SORT_IN.execute(db);
  const { rows } = await CHANGED.execute(db);
  if (rows.length === 0) return;
  await sql`analyze (skip_locked) ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db);
}
