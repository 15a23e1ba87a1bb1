import type { Kysely } from "kysely";

/** Rows of an import that went in, of which rules warn, beside those that did not. */
export const importWarningMigration = {
  name: "api-006-import-warning",
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable("quoin_import_error")
      .addColumn("warning", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
