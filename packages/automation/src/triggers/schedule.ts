import { Cron } from "croner";
import { AppError } from "@quoin/definition";
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
  nextOccurrence(rule, after, timeZone) {
    const { cron, timeZone: own } = rule.trigger.settings ?? {};
    try {
      const pattern = new Cron(String(cron), { timezone: typeof own === "string" ? own : timeZone, paused: true });
      return pattern.nextRun(after) ?? undefined;
    } catch (cause) {
      throw new AppError("invalid_definition", `The schedule "${String(cron)}" is not a cron pattern of five fields.`, {
        cause,
      });
    }
  },
};
