import type { FunctionContext } from "../define/formula-function.ts";
import type { FormulaNode } from "../language/node.ts";
import { LIMITS } from "../limits.ts";
import { DAY_MS } from "../time/civil.ts";
import { isTimeZone, wallAt } from "../time/zone.ts";
import { type Failure, failure } from "../value/failure.ts";
import type { FormulaValue } from "../value/value.ts";
import type { EvaluateContext } from "./evaluate-context.ts";

/** One evaluation: its surroundings, what it may still do, and who watches. */
export interface Run {
  readonly context: EvaluateContext;
  readonly functions: FunctionContext;
  readonly watch: ((node: FormulaNode, value: FormulaValue) => void) | undefined;
}

/** Begins an evaluation. A failure where the time zone is none. */
export function beginRun(context: EvaluateContext, watch?: Run["watch"]): Run | Failure {
  const { timeZone } = context;
  if (!isTimeZone(timeZone)) return failure("bad_time_zone", { timeZone: timeZone.slice(0, 40) });
  const now = context.now.getTime();
  let left: number = LIMITS.steps;
  const functions: FunctionContext = {
    now,
    get today() {
      return Math.floor(wallAt(now, timeZone) / DAY_MS);
    },
    timeZone,
    user: context.user,
    calendar: (name) => context.calendar?.(name) ?? failure("no_calendar", { calendar: name ?? "" }),
    spend: (units) => {
      left -= units;
      return left < 0 ? failure("too_many_steps", { limit: LIMITS.steps }) : undefined;
    },
  };
  return { context, functions, watch };
}
