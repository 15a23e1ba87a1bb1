import type { Kysely } from "kysely";

/** Makes this package's tables; the store runs them once each, by name. */
export const automationMigrations = [
  {
    name: "automation-001-runs",
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("quoin_run")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("rule", "text", (c) => c.notNull())
        .addColumn("version", "integer", (c) => c.notNull())
        .addColumn("event", "text", (c) => c.notNull())
        .addColumn("entity", "text")
        .addColumn("record", "text")
        .addColumn("status", "text", (c) => c.notNull())
        .addColumn("reason", "text")
        .addColumn("input", "text", (c) => c.notNull())
        .addColumn("created_at", "text", (c) => c.notNull())
        .addColumn("started_at", "text")
        .addColumn("finished_at", "text")
        .execute();
      await db.schema.createIndex("quoin_run_event").on("quoin_run").columns(["rule", "event"]).unique().execute();
      await db.schema.createIndex("quoin_run_created").on("quoin_run").columns(["created_at", "id"]).execute();
      await db.schema.createIndex("quoin_run_record").on("quoin_run").columns(["record", "created_at"]).execute();
      await db.schema
        .createTable("quoin_run_step")
        .addColumn("run", "text", (c) => c.notNull())
        .addColumn("path", "text", (c) => c.notNull())
        .addColumn("step", "text", (c) => c.notNull())
        .addColumn("type", "text", (c) => c.notNull())
        .addColumn("status", "text", (c) => c.notNull())
        .addColumn("attempt", "integer", (c) => c.notNull())
        .addColumn("input", "text")
        .addColumn("output", "text")
        .addColumn("error", "text")
        .addColumn("started_at", "text", (c) => c.notNull())
        .addColumn("finished_at", "text")
        .addPrimaryKeyConstraint("quoin_run_step_pk", ["run", "path"])
        .execute();
      await db.schema
        .createTable("quoin_rule_state")
        .addColumn("rule", "text", (c) => c.primaryKey())
        .addColumn("paused", "integer", (c) => c.notNull())
        .addColumn("reason", "text")
        .addColumn("failures", "integer", (c) => c.notNull())
        .addColumn("window_at", "text", (c) => c.notNull())
        .addColumn("window_runs", "integer", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("quoin_automation_cursor")
        .addColumn("name", "text", (c) => c.primaryKey())
        .addColumn("position", "integer", (c) => c.notNull())
        .execute();
    },
  },
] as const;
