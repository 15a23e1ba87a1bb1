import type { Kysely } from "kysely";

/** Imports: how far each one is, and what was wrong with which row. */
export const importMigration = {
  name: "api-003-import",
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("quoin_import")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("entity", "text", (c) => c.notNull())
      .addColumn("user", "text", (c) => c.notNull())
      .addColumn("file_name", "text", (c) => c.notNull())
      .addColumn("file", "text", (c) => c.notNull())
      .addColumn("source", "text", (c) => c.notNull())
      .addColumn("choices", "text")
      .addColumn("job", "text")
      .addColumn("rows_done", "integer", (c) => c.notNull())
      .addColumn("created", "integer", (c) => c.notNull())
      .addColumn("updated", "integer", (c) => c.notNull())
      .addColumn("failed", "integer", (c) => c.notNull())
      .addColumn("created_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("quoin_import_error")
      .addColumn("import", "text", (c) => c.notNull().references("quoin_import.id").onDelete("cascade"))
      .addColumn("row", "integer", (c) => c.notNull())
      .addColumn("problems", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("quoin_import_error_pk", ["import", "row"])
      .execute();
  },
};
