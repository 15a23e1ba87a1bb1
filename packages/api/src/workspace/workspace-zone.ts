import { type Kysely, sql } from "kysely";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** The workspace's time zone: what is worked out and stored is the same for every reader. */
export async function workspaceZone(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ value: string }>`select value from quoin_setting where key = 'workspace'`.execute(db);
  const settings = JSON.parse(rows[0]?.value ?? "{}") as Partial<Settings>;
  return settings.timeZone ?? DEFAULT_SETTINGS.timeZone;
}
