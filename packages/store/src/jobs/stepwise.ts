import type { JobHandler } from "./jobs.ts";

/**
 * A handler of work that notes itself how far it is: one step after another, each in a transaction of its own, so that others
 * write in between. It may end anywhere; who begins it again goes on where it was. A step gives `undefined` once nothing is left.
 */
export const stepwise =
  (step: () => Promise<{ readonly done: number; readonly total: number } | undefined>): JobHandler =>
  async (_job, { signal, progress }) => {
    let most = 0;
    while (!signal.aborted) {
      const at = await step();
      if (at === undefined) return { done: most };
      most = Math.max(most, at.total);
      progress({ done: at.done + most - at.total, total: most });
    }
    signal.throwIfAborted();
    return undefined;
  };
