import { AppError, type Problem } from "@quoin/definition";
import { readWorkCalendar } from "@quoin/formula";
import type { WorkspaceCalendar } from "./workspace-calendar.ts";

const ID = /^[a-z][a-z0-9_]{0,39}$/;
const MOST = 20;
const MOST_DAYS = 3000;

/** Refuses calendars that mean nothing: bad or repeated ids, hours that overlap, days that do not exist. Throws `validation`. */
export function checkCalendars(calendars: readonly WorkspaceCalendar[]): void {
  const problems: Problem[] = [];
  if (calendars.length > MOST) problems.push({ path: "", code: "too_many", params: { limit: MOST } });
  const ids = new Set<string>();
  calendars.forEach((calendar, index) => {
    const at = `/${index}`;
    if (!ID.test(calendar.id)) problems.push({ path: `${at}/id`, code: "wrong_pattern" });
    if (ids.has(calendar.id)) problems.push({ path: `${at}/id`, code: "duplicate_id", params: { id: calendar.id } });
    ids.add(calendar.id);
    if ((calendar.holidays?.length ?? 0) + (calendar.workdays?.length ?? 0) > MOST_DAYS)
      problems.push({ path: at, code: "too_many", params: { limit: MOST_DAYS } });
    for (const problem of readWorkCalendar(calendar).problems)
      problems.push({ ...problem, path: `${at}${problem.path}` });
  });
  if (problems.length > 0)
    throw new AppError("validation", "A working calendar is not right.", { details: problems.slice(0, 50) });
}
