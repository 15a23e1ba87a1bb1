import { AppError, type DateShift, type ValueDocument, valueSchema } from "@quoin/definition";
import { parseInstant } from "@quoin/fields";
import { instantAt, shiftWork, type WorkShift } from "@quoin/formula";
import type { StepInput, WaitAction } from "../define/action-type.ts";
import type { RunContext } from "../define/run-context.ts";
import { resolveValue } from "../engine/resolve-value.ts";
import { shiftDate } from "../engine/shift-date.ts";

/** Working time, by the workspace's usual calendar where none is named. */
interface Work extends WorkShift {
  readonly calendar?: string;
}

interface Settings {
  readonly for?: DateShift;
  readonly until?: ValueDocument;
  readonly work?: Work;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What is waited for before working time is counted: a date, or an instant. */
function momentOf(input: StepInput, { now, actor: { timeZone } }: RunContext): string {
  if (!("until" in input)) return shiftDate(now, (input["for"] ?? {}) as DateShift, timeZone).toISOString();
  const moment = String(input["until"]);
  // 31 February, a number and half an instant would be read as some other day.
  if (parseInstant(DATE.test(moment) ? `${moment}T00:00:00Z` : moment) === undefined)
    throw new AppError("validation", `"${moment}" is not a date to wait for.`);
  return moment;
}

async function afterWork(moment: string, work: Work, { ports }: RunContext): Promise<Date> {
  const calendar = await ports.calendar(work.calendar);
  if (calendar === undefined)
    throw new AppError(
      "validation",
      `There is no working calendar${work.calendar === undefined ? "" : ` "${work.calendar}"`}.`,
    );
  const due = shiftWork(calendar, moment, work);
  if (due === undefined) throw new AppError("validation", "The working calendar has no working time left.");
  return due;
}

/**
 * Goes on after a time, or at a date or instant of the run's data; with `work` so much working time later, or before where
 * negative. A date begins when its day does in the workspace. Kept as a row: a restart neither skips nor doubles it.
 */
export const wait: WaitAction = {
  name: "wait",
  icon: "hourglass",
  effect: "wait",
  settings: [
    { name: "for", control: "duration" },
    { name: "until", control: "value" },
    { name: "work", control: "worktime" },
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
      work: {
        type: "object",
        properties: {
          amount: { type: "integer", minimum: -10_000, maximum: 10_000 },
          unit: { enum: ["minutes", "hours", "days"] },
          calendar: { type: "string", pattern: "^[a-z][a-z0-9_]{0,39}$" },
        },
        required: ["amount", "unit"],
        additionalProperties: false,
      },
    },
  },
  outputs: ["resumedAt"],
  async prepare(step, context) {
    const { for: shift = {}, until, work } = (step.settings ?? {}) as Settings;
    const at = until ? { until: (await resolveValue(until, context)) ?? null } : { for: shift };
    return work ? { ...at, work } : at;
  },
  async dueAt(input, context) {
    // What has no date goes on at once, whatever would be counted from it.
    if (input["until"] === null) return context.now;
    const moment = momentOf(input, context);
    if (input["work"] !== undefined) return afterWork(moment, input["work"] as Work, context);
    return new Date(DATE.test(moment) ? instantAt(Date.parse(moment), context.actor.timeZone) : moment);
  },
};
