import { randomUUID } from "node:crypto";
import { foldText } from "@quoin/condition";
import { type Kysely, sql } from "kysely";

/** Teams with names of their own; what people had as names of teams becomes these. `quoin_person.teams` holds ids from here on. */
export const teamMigration = {
  name: "api-005-team",
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("quoin_team")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("fold", "text", (c) => c.notNull().unique())
      .addColumn("created_at", "text", (c) => c.notNull())
      .execute();
    const { rows } = await sql<{ user: string; teams: string }>`select "user", teams from quoin_person`.execute(db);
    const ids = new Map<string, string>();
    for (const { user, teams } of rows) {
      const names: readonly string[] = JSON.parse(teams);
      if (names.length === 0) continue;
      const own = new Set<string>();
      for (const name of names) {
        const fold = foldText(name.trim());
        const id = ids.get(fold) ?? randomUUID();
        own.add(id);
        if (ids.has(fold)) continue;
        ids.set(fold, id);
        await sql`insert into quoin_team (id, name, fold, created_at)
          values (${id}, ${name.trim()}, ${fold}, ${new Date(0).toISOString()})`.execute(db);
      }
      await sql`update quoin_person set teams = ${JSON.stringify([...own])} where "user" = ${user}`.execute(db);
    }
  },
};
