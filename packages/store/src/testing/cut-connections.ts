import { sql, type Kysely } from "kysely";

/** Ends every connection of a PostgreSQL database but the one that asks, which may be ended meanwhile by another that does. */
export async function cutConnections(db: Kysely<unknown>): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
    .execute(db)
    .catch(() => undefined);
}
