import { AppError, type DateShift, type ValueDocument, valueSchema } from "@quoin/definition";
import type { WaitAction } from "../define/action-type.ts";
import { resolveValue } from "../engine/resolve-value.ts";
import { shiftDate } from "../engine/shift-date.ts";

interface Settings {
  readonly for?: DateShift;
  readonly until?: ValueDocument;
}

/** Goes on after a time, or at a date or instant of the run's data. Kept as a row: a restart neither skips nor doubles it. */
export const wait: WaitAction = {
  name: "wait",
  icon: "hourglass",
  effect: "wait",
  settings: [
    { name: "for", control: "duration" },
    { name: "until", control: "value" },
  ],
  settingsSchema: {
    properties: {
      for: {
        type: "object",
        properties: {
          minutes: { type: "integer", minimum: 0, maximum: 100_000 },
          hours: { type: "integer", minimum: 0, maximum: 10_000 },
          days: { type: "integer", minimum: 0, maximum: 3650 },
          weeks: { type: "integer", minimum: 0, maximum: 520 },
          months: { type: "integer", minimum: 0, maximum: 120 },
        },
        additionalProperties: false,
      },
      until: valueSchema,
    },
  },
  outputs: ["resumedAt"],
  async prepare(step, context) {
    const settings = (step.settings ?? {}) as Settings;
    if (settings.until) return { until: (await resolveValue(settings.until, context)) ?? null };
    return { for: settings.for ?? {} };
  },
  dueAt(input, context) {
    if (!("until" in input)) return shiftDate(context.now, input["for"] as DateShift);
    if (input["until"] === null) return context.now;
    const due = new Date(String(input["until"]));
    if (Number.isNaN(due.getTime()))
      throw new AppError("validation", `"${String(input["until"])}" is not a date to wait for.`);
    return due;
  },
};
