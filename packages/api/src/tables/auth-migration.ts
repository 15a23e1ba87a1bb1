import { type Kysely, sql } from "kysely";

/** The tables that better-auth expects, under names that no entity can have. A test holds them against what better-auth asks for. */
export const authMigration = {
  name: "api-001-auth",
  async up(db: Kysely<unknown>): Promise<void> {
    const instant = sql`timestamptz`;
    await db.schema
      .createTable("quoin_user")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("email", "text", (c) => c.notNull().unique())
      .addColumn("emailVerified", "boolean", (c) => c.notNull())
      .addColumn("image", "text")
      .addColumn("createdAt", instant, (c) => c.notNull())
      .addColumn("updatedAt", instant, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("quoin_session")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("expiresAt", instant, (c) => c.notNull())
      .addColumn("token", "text", (c) => c.notNull().unique())
      .addColumn("createdAt", instant, (c) => c.notNull())
      .addColumn("updatedAt", instant, (c) => c.notNull())
      .addColumn("ipAddress", "text")
      .addColumn("userAgent", "text")
      .addColumn("userId", "text", (c) => c.notNull().references("quoin_user.id").onDelete("cascade"))
      .execute();
    await db.schema
      .createTable("quoin_account")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("accountId", "text", (c) => c.notNull())
      .addColumn("providerId", "text", (c) => c.notNull())
      .addColumn("userId", "text", (c) => c.notNull().references("quoin_user.id").onDelete("cascade"))
      .addColumn("accessToken", "text")
      .addColumn("refreshToken", "text")
      .addColumn("idToken", "text")
      .addColumn("accessTokenExpiresAt", instant)
      .addColumn("refreshTokenExpiresAt", instant)
      .addColumn("scope", "text")
      .addColumn("password", "text")
      .addColumn("createdAt", instant, (c) => c.notNull())
      .addColumn("updatedAt", instant, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("quoin_verification")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("identifier", "text", (c) => c.notNull())
      .addColumn("value", "text", (c) => c.notNull())
      .addColumn("expiresAt", instant, (c) => c.notNull())
      .addColumn("createdAt", instant, (c) => c.notNull())
      .addColumn("updatedAt", instant, (c) => c.notNull())
      .execute();
    await db.schema.createIndex("quoin_session_user").on("quoin_session").column("userId").execute();
    await db.schema.createIndex("quoin_account_user").on("quoin_account").column("userId").execute();
    await db.schema
      .createIndex("quoin_verification_identifier")
      .on("quoin_verification")
      .column("identifier")
      .execute();
  },
};
