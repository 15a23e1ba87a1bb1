import type { RuleStateTable } from "../tables/tables.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";

interface Reserved {
  readonly starts: readonly Date[];
  /** The budget with these runs counted. */
  readonly budget: Pick<RuleStateTable, "window_at" | "window_runs">;
}

/** Counts runs against their rule's budget and says when each may begin: `now` itself, or in a later minute. Nothing is dropped. */
export function reserveStarts(state: RuleStateTable, count: number, now: Date): Reserved {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString();
  const before = state.window_at === minute ? state.window_runs : 0;
  const starts = Array.from({ length: count }, (_, index) => {
    const windows = Math.floor((before + index) / AUTOMATION_LIMITS.runsPerMinute);
    return windows === 0 ? now : new Date(now.getTime() + windows * 60_000);
  });
  return { starts, budget: { window_at: minute, window_runs: before + count } };
}
