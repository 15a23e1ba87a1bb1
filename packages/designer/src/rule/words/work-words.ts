import type { LocalizedText } from "@quoin/definition";
import type { WorkShift } from "@quoin/formula";

export const WORK_UNITS = ["minutes", "hours", "days"] as const satisfies readonly WorkShift["unit"][];

/** Working time as a step keeps it; negative: before. */
export interface WorkTime extends WorkShift {
  /** Default: the workspace's usual one. */
  readonly calendar?: string;
}

/** A working calendar as the editor offers it. */
export interface RuleCalendar {
  readonly id: string;
  readonly "x-labels"?: LocalizedText | undefined;
}

export const isWorkTime = (value: unknown): value is WorkTime =>
  typeof value === "object" && value !== null && "amount" in value && "unit" in value;
