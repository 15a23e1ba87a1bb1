import type { Kysely } from "kysely";
import { calendarNodes } from "../calendars/calendar-nodes.ts";
import { type CalendarOf, CALENDARS, calendarsOf } from "../calendars/read-calendars.ts";
import { stagesOf } from "../computed/stages.ts";
import type { Published } from "../definitions/published.ts";
import { run } from "../query/run.ts";
import { joinSql } from "../query/sql/join-sql.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import type { WorkspaceZone } from "../scope.ts";

/** What has a say in the values that a write works out, besides definitions and records. */
export interface Surrounding {
  readonly timeZone: string;
  readonly calendar: CalendarOf | undefined;
  /** That the settings are still the same. None: nothing of the version asks them. */
  readonly stands: readonly Sql[];
}

interface Known extends Surrounding {
  readonly texts: ReadonlyMap<string, string>;
}

const NOTHING: Surrounding = { timeZone: "UTC", calendar: undefined, stands: [] };

/** The settings that say in which zone and by which calendars computed values are worked out. */
export class Surroundings {
  readonly #zone: WorkspaceZone | undefined;
  readonly #known = new Map<string, Known>();

  constructor(zone: WorkspaceZone | undefined) {
    this.#zone = zone;
  }

  /** As `db` sees them: a look-up by key, and none where nothing of the version asks. The same object while they are the same. */
  async current(db: Kysely<unknown>, published: Published): Promise<Surrounding> {
    const keys = this.#asked(published);
    if (keys.length === 0) return NOTHING;
    const rows = await run<{ key: string; value: string }>(
      db,
      sql`SELECT key, value FROM quoin_setting WHERE key IN (${joinSql(keys.map((key) => sql`${key}`))})`,
    );
    const texts = new Map(rows.map(({ key, value }) => [key, value]));
    const known = this.#known.get(keys.join());
    if (known !== undefined && keys.every((key) => known.texts.get(key) === texts.get(key))) return known;
    const zone = this.#zone !== undefined && keys.includes(this.#zone.setting) ? this.#zone : undefined;
    const found: Known = {
      texts,
      timeZone: zone?.of(texts.get(zone.setting)) ?? NOTHING.timeZone,
      calendar: keys.includes(CALENDARS) ? calendarsOf(texts.get(CALENDARS)) : undefined,
      stands: keys.map(
        (key) => sql`coalesce((SELECT value FROM quoin_setting WHERE key = ${key}), '') = ${texts.get(key) ?? ""}`,
      ),
    };
    this.#known.set(keys.join(), found);
    return found;
  }

  /** As this process read them last: whoever takes them makes sure that they stand. */
  async newest(db: Kysely<unknown>, published: Published): Promise<Surrounding> {
    return this.#known.get(this.#asked(published).join()) ?? this.current(db, published);
  }

  #asked(published: Published): readonly string[] {
    const zone = stagesOf(published) === undefined ? undefined : this.#zone?.setting;
    return [zone, calendarNodes(published).any ? CALENDARS : undefined].filter((key) => key !== undefined);
  }
}
