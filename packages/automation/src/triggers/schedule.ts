import { Cron } from "croner";
import { AppError } from "@quoin/definition";
import { isTimeZone } from "@quoin/formula";
import type { TriggerType } from "../define/trigger-type.ts";

/** At set times. With an entity, one run for each record that meets the condition then; without, one run. */
export const schedule: TriggerType = {
  name: "schedule",
  icon: "clock",
  about: "any",
  settings: [{ name: "cron", control: "cron", required: true }],
  settingsSchema: {
    properties: {
      cron: { type: "string", maxLength: 100 },
      timeZone: { type: "string", maxLength: 60 },
    },
    required: ["cron"],
  },
  check({ cron, timeZone }) {
    if (typeof timeZone === "string" && !isTimeZone(timeZone))
      return [{ path: "/timeZone", code: "bad_time_zone", params: { value: timeZone } }];
    try {
      const never = patternOf(String(cron), "UTC").nextRun() === null;
      return never ? [{ path: "/cron", code: "never_comes", params: { value: cron } }] : [];
    } catch {
      return [{ path: "/cron", code: "bad_cron", params: { value: cron } }];
    }
  },
  nextOccurrence(rule, after, timeZone) {
    const { cron, timeZone: own } = rule.trigger.settings ?? {};
    try {
      return patternOf(String(cron), typeof own === "string" ? own : timeZone).nextRun(after) ?? undefined;
    } catch (cause) {
      throw new AppError("invalid_definition", `The schedule "${String(cron)}" is not a cron pattern of five fields.`, {
        cause,
      });
    }
  },
};

/** Minutes are the finest step. Where clocks skip a time it comes right after, where they show it twice it comes the first time. */
function patternOf(cron: string, timezone: string): Cron {
  if (cron.includes(":")) throw new RangeError("An instant is no pattern.");
  return new Cron(cron, { timezone, paused: true, mode: "5-part" });
}
