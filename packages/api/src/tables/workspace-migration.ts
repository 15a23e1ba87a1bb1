import type { Kysely } from "kysely";

/** People's roles and preferences, tokens, saved views, notifications and the outbox of mail. */
export const workspaceMigration = {
  name: "api-002-workspace",
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("quoin_person")
      .addColumn("user", "text", (c) => c.primaryKey().references("quoin_user.id").onDelete("cascade"))
      .addColumn("disabled", "integer", (c) => c.notNull())
      .addColumn("locale", "text")
      .addColumn("time_zone", "text")
      .addColumn("teams", "text", (c) => c.notNull())
      .addColumn("manager", "text")
      .addColumn("preferences", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("quoin_user_role")
      .addColumn("user", "text", (c) => c.notNull().references("quoin_user.id").onDelete("cascade"))
      .addColumn("role", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("quoin_user_role_pk", ["user", "role"])
      .execute();
    await db.schema
      .createTable("quoin_setup")
      .addColumn("id", "integer", (c) => c.primaryKey())
      .addColumn("user", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("quoin_token")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("user", "text", (c) => c.notNull().references("quoin_user.id").onDelete("cascade"))
      .addColumn("hash", "text", (c) => c.notNull())
      .addColumn("scopes", "text", (c) => c.notNull())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("expires_at", "text")
      .addColumn("last_used_at", "text")
      .addColumn("revoked_at", "text")
      .execute();
    await db.schema
      .createTable("quoin_saved_view")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("entity", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("owner", "text", (c) => c.notNull())
      .addColumn("shared", "integer", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("updated_at", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("quoin_saved_view_entity").on("quoin_saved_view").columns(["entity", "name"]).execute();
    await db.schema
      .createTable("quoin_notification")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("key", "text", (c) => c.notNull().unique())
      .addColumn("user", "text", (c) => c.notNull())
      .addColumn("title", "text", (c) => c.notNull())
      .addColumn("body", "text")
      .addColumn("entity", "text")
      .addColumn("record", "text")
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("read_at", "text")
      .execute();
    await db.schema.createIndex("quoin_notification_user").on("quoin_notification").columns(["user", "at"]).execute();
    await db.schema
      .createTable("quoin_outbox")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("key", "text", (c) => c.notNull().unique())
      .addColumn("recipient", "text", (c) => c.notNull())
      .addColumn("subject", "text", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("status", "text", (c) => c.notNull())
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("error", "text")
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("sent_at", "text")
      .execute();
    await db.schema.createIndex("quoin_outbox_created").on("quoin_outbox").columns(["created_at", "id"]).execute();
  },
};
