import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { FormulaValue } from "../value/value.ts";

/** The surroundings of an evaluation. */
export interface EvaluateContext {
  /** The value of a field: blank where it is empty or its record is not there. `decodeValue` makes one of what records hold. */
  read(path: readonly string[]): FormulaValue;
  readonly now: Date;
  /** IANA name. What is stored must be worked out in the workspace's zone, not the reader's. */
  readonly timeZone: string;
  /** Id of the user who asks. */
  readonly user?: string | undefined;
  /** The working calendar of that name; the usual one where `undefined`. */
  calendar?(name: string | undefined): WorkCalendar | undefined;
}
