import type { Dialect } from "@quoin/store";
import { type Kysely, sql } from "kysely";

/** What decides who a caller is and what they may do, with the changes of it that count: not that a token was used, not preferences. */
const WATCHED: readonly (readonly [table: string, change: string])[] = [
  ["quoin_user", "update"],
  ["quoin_user", "delete"],
  ["quoin_person", "insert"],
  ["quoin_person", "update of disabled, locale, time_zone, teams, manager"],
  ["quoin_person", "delete"],
  ["quoin_user_role", "insert"],
  ["quoin_user_role", "update"],
  ["quoin_user_role", "delete"],
  ["quoin_token", 'update of "user", hash, scopes, expires_at, revoked_at'],
  ["quoin_token", "delete"],
  ["quoin_session", "delete"],
  ["quoin_setting", "insert"],
  ["quoin_setting", "update"],
  ["quoin_setting", "delete"],
];

/**
 * A number that grows with every such change, whichever process made it and however: triggers keep it, so no writer can
 * forget it. What is known of a caller may be kept while the number stands.
 */
export const identityMigration = {
  name: "api-004-identity",
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    await sql`create table quoin_identity (id integer primary key, stamp integer not null)`.execute(db);
    await sql`insert into quoin_identity (id, stamp) values (1, 1)`.execute(db);
    for (const [index, [table, change]] of WATCHED.entries())
      await dialect.createTrigger(db, {
        name: `quoin_identity_${index}`,
        table,
        change,
        statement: "update quoin_identity set stamp = stamp + 1 where id = 1",
      });
  },
};
