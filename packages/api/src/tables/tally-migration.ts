import type { Kysely } from "kysely";

/** What is counted of somebody for a while, and the requests that better-auth counts by address, for all servers together. */
export const tallyMigration = {
  name: "api-007-tally",
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("quoin_tally")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("who", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("quoin_rate")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("key", "text", (c) => c.notNull().unique())
      .addColumn("count", "integer", (c) => c.notNull())
      .addColumn("lastRequest", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("quoin_tally_who").on("quoin_tally").columns(["who", "at"]).execute();
    await db.schema.createIndex("quoin_tally_at").on("quoin_tally").columns(["name", "at"]).execute();
  },
};
