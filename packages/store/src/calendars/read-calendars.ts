import { readWorkCalendar, type WorkCalendar } from "@quoin/formula";
import type { Kysely } from "kysely";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { WorkspaceCalendar } from "./workspace-calendar.ts";

/** The calendar of an id, the usual one without; undefined where there is none. */
export type CalendarOf = (id: string | undefined) => WorkCalendar | undefined;

/** Where the calendars stand among the settings. */
export const CALENDARS = "calendars";

let last: { readonly text: string; readonly of: CalendarOf } | undefined;

/** The workspace's calendars as they are now. */
export async function readCalendars(db: Kysely<unknown>): Promise<CalendarOf> {
  const [row] = await run<{ value: string }>(db, sql`SELECT value FROM quoin_setting WHERE key = ${CALENDARS}`);
  return calendarsOf(row?.value);
}

/** The calendars that a setting's text holds; undefined: none. Read once per text: a year of holidays is not parsed for each record. */
export function calendarsOf(setting: string | undefined): CalendarOf {
  const text = setting ?? "[]";
  if (last?.text === text) return last.of;
  const list = JSON.parse(text) as readonly WorkspaceCalendar[];
  const byId = new Map(list.map((one) => [one.id, readWorkCalendar(one).calendar]));
  const usual = list[0] && byId.get(list[0].id);
  const of: CalendarOf = (id) => (id === undefined ? usual : byId.get(id));
  last = { text, of };
  return of;
}
