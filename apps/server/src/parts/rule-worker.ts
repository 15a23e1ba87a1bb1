import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import { type Automation, AUTOMATION_LIMITS } from "@quoin/automation";
import type { Store } from "@quoin/store";

/** How often the log is looked at without being told of a commit: a safety net, not the way. */
const EVERY = 30_000;
/** How soon after a failure: what failed is still to be done, and no commit may come to say so. */
const AGAIN = 1_000;

/** How long entries are gathered before they are read, milliseconds: saves that come together are read together. */
const GATHER = 10;
/** The same while many come: what a reading costs by itself is shared by more of them. */
const GATHER_MANY = 30;
const MANY = 4;

/** Reads the log for the rules after every commit, and plans schedules after every publish. Resolves when stopped. */
export async function ruleWorker({
  store,
  automation,
  signal,
  report,
}: {
  store: Store;
  automation: Automation;
  signal: AbortSignal;
  report: (error: unknown) => void;
}): Promise<void> {
  let wake: () => void = () => undefined;
  let planned = -1;
  let told: number | undefined;
  const stop = store.onChange(({ position }) => {
    told = position;
    wake();
  });
  signal.addEventListener("abort", () => wake());
  while (!signal.aborted) {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    let rest = EVERY;
    let read = 0;
    try {
      const { version } = await store.definitions.published();
      if (version !== planned) {
        await automation.syncSchedules();
        planned = version;
      }
      const upTo = told;
      told = undefined;
      do read = await automation.dispatch(upTo);
      while (!signal.aborted && read >= AUTOMATION_LIMITS.dispatchBatch);
    } catch (error) {
      rest = AGAIN;
      report(error);
    }
    const timer = setTimeout(() => wake(), rest);
    if (!signal.aborted) await woken;
    clearTimeout(timer);
    if (!signal.aborted) await setTimeoutPromise(read < MANY ? GATHER : GATHER_MANY);
  }
  stop();
  await automation.leave();
}
