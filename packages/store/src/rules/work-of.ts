import type { Work } from "../computed/work.ts";
import type { Writing } from "../records/writing.ts";

/** Where defaults and rules are worked out: for who writes, so in their zone, as their form does. */
export const workOf = ({ scope, model, speech, actor }: Writing): Work => ({
  db: scope.db,
  model,
  speech,
  now: scope.now,
  timeZone: actor.timeZone,
  calendar: scope.calendar,
});
