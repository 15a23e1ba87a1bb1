import { sql, type Kysely } from "kysely";
import type { Settings } from "./settings.ts";

interface SettingRow {
  readonly key: string;
  readonly value: string;
}

export function createSettings(db: Kysely<unknown>): Settings {
  return {
    async get(key) {
      const { rows } = await sql<SettingRow>`select key, value from quoin_setting where key = ${key}`.execute(db);
      return rows[0] === undefined ? undefined : (JSON.parse(rows[0].value) as unknown);
    },
    async set(key, value) {
      if (value === undefined) await sql`delete from quoin_setting where key = ${key}`.execute(db);
      else
        await sql`insert into quoin_setting (key, value) values (${key}, ${JSON.stringify(value)})
          on conflict (key) do update set value = excluded.value`.execute(db);
    },
    async all() {
      const { rows } = await sql<SettingRow>`select key, value from quoin_setting order by key`.execute(db);
      return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
    },
  };
}
