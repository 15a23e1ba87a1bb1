import { dependentsOf } from "@quoin/formula";
import { computedPlan } from "@quoin/fields";
import { noteNodes } from "../computed/note-nodes.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import type { Settings } from "../settings/settings.ts";
import { calendarNodes } from "./calendar-nodes.ts";
import { checkCalendars } from "./check-calendars.ts";
import { CALENDARS } from "./read-calendars.ts";
import type { WorkspaceCalendar } from "./workspace-calendar.ts";

/** The workspace's working calendars. */
export interface Calendars {
  list(): Promise<readonly WorkspaceCalendar[]>;
  /**
   * Puts these in place of all there were, and sets a job to work out anew what depends on them. Throws `validation` for
   * one that means nothing.
   */
  save(calendars: readonly WorkspaceCalendar[]): Promise<readonly WorkspaceCalendar[]>;
}

interface Parts {
  readonly settings: Settings;
  readonly write: <T>(fn: (scope: Scope) => Promise<T>) => Promise<T>;
}

export const createCalendars = ({ settings, write }: Parts): Calendars => ({
  list: async () => ((await settings.get(CALENDARS)) as readonly WorkspaceCalendar[] | undefined) ?? [],
  async save(calendars) {
    checkCalendars(calendars);
    await write(async (scope) => {
      const text = JSON.stringify(calendars);
      const [before] = await run<{ value: string }>(
        scope.db,
        sql`SELECT value FROM quoin_setting WHERE key = ${CALENDARS}`,
      );
      if (before?.value === text) return;
      await run(
        scope.db,
        sql`INSERT INTO quoin_setting (key, value) VALUES (${CALENDARS}, ${text}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      );
      const { computed } = calendarNodes(scope.published);
      const { nodes } = computedPlan(scope.published.entities);
      await noteNodes(scope, scope.published, {
        keys: [...computed, ...dependentsOf(computed, nodes)],
        by: "calendars",
      });
    });
    return calendars;
  },
});
