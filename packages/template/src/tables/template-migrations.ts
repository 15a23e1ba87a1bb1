import type { Migration } from "@quoin/store";

/** The tables of installed packages and of sample records; the store runs each once, by name. */
export const templateMigrations: readonly Migration[] = [
  {
    name: "template-001-packages",
    async up(db) {
      await db.schema
        .createTable("quoin_package")
        .addColumn("name", "text", (column) => column.primaryKey())
        .addColumn("version", "text", (column) => column.notNull())
        .addColumn("manifest", "text", (column) => column.notNull())
        .addColumn("base", "text", (column) => column.notNull())
        .addColumn("before", "text", (column) => column.notNull())
        .addColumn("installed_at", "text", (column) => column.notNull())
        .addColumn("installed_by", "text")
        .execute();
      await db.schema
        .createTable("quoin_sample")
        .addColumn("package", "text", (column) => column.notNull())
        .addColumn("entity", "text", (column) => column.notNull())
        .addColumn("record", "text", (column) => column.notNull())
        .addColumn("name", "text")
        .addColumn("place", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("quoin_sample_key", ["entity", "record"])
        .execute();
      await db.schema.createIndex("quoin_sample_package").on("quoin_sample").columns(["package", "place"]).execute();
    },
  },
];
