import type { FunctionContext } from "../../define/formula-function.ts";
import type { Failure } from "../../value/failure.ts";
import { DAY_MS } from "../../time/civil.ts";

/** Working out the hours of a day asks the time zone several times. */
const UNITS_PER_DAY = 20;

/** Takes the work of going through the days of `ms` from what one evaluation may do. */
export const spendDays = (context: FunctionContext, ms: number): Failure | undefined =>
  context.spend(Math.ceil(Math.abs(ms) / DAY_MS) * UNITS_PER_DAY);
