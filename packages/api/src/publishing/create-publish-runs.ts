import { randomUUID } from "node:crypto";
import type { Store } from "@quoin/store";
import type { PublishRun, PublishRuns } from "./publish-runs.ts";

/** Thrown between two steps, so that the publish's transaction is rolled back. */
class Stopped extends Error {}

/** Keeps how far each publish has come in memory: the database shows nothing of it before the commit. */
export function createPublishRuns({ definitions }: Pick<Store, "definitions">, clock: () => Date): PublishRuns {
  const runs = new Map<string, PublishRun>();
  return {
    async run(options, actor) {
      const id = randomUUID();
      runs.set(id, { id, by: actor.userId, startedAt: clock().toISOString(), stopping: false });
      let stopped = false;
      try {
        const { version, at } = await definitions.publish(options, actor, (progress) => {
          const run = runs.get(id);
          if (!run) return;
          if (run.stopping) {
            stopped = true;
            throw new Stopped("The publish was cancelled.");
          }
          runs.set(id, { ...run, progress });
        });
        return { version, at };
      } catch (error) {
        if (stopped) return { cancelled: true };
        throw error;
      } finally {
        runs.delete(id);
      }
    },
    current: () => [...runs.values()].find(({ progress }) => progress !== undefined) ?? [...runs.values()][0],
    stop(id) {
      const run = runs.get(id);
      if (!run) return false;
      runs.set(id, { ...run, stopping: true });
      return true;
    },
  };
}
