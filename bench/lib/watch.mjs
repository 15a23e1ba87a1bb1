// What others feel while something large goes on: reads and writes asked one after the other until it is done.
import { percentile } from "./load.mjs";
import { rssMb, sleep } from "./proc.mjs";

/** Asks `make(0)`, `make(1)`, … until it is stopped. What is refused counts, and does not end it. */
function asking(origin, make, pause) {
  const [times, refused] = [[], []];
  let going = true;
  const work = (async () => {
    for (let i = 0; going; i += 1) {
      const { path, ...options } = make(i);
      const from = performance.now();
      const answer = await fetch(`${origin}${path}`, options).catch((error) => ({
        ok: false,
        status: error.message,
        text: async () => "",
      }));
      const text = await answer.text();
      times.push(performance.now() - from);
      if (!answer.ok) refused.push(`${answer.status} ${text.slice(0, 120)}`);
      await sleep(pause);
    }
  })();
  return {
    async stop() {
      going = false;
      await work;
      const sorted = times.toSorted((a, b) => a - b);
      return {
        count: sorted.length,
        p50: percentile(sorted, 0.5),
        p99: percentile(sorted, 0.99),
        longest: sorted.at(-1),
        refused,
      };
    },
  };
}

/**
 * Runs `work` while a reader and a writer go on. Gives its milliseconds, what the two felt (milliseconds) and the most memory
 * that the server used meanwhile, MB.
 */
export async function whileOthersWork({ origin, running }, { read, write }, work) {
  const reader = asking(origin, read, 20);
  const writer = asking(origin, write, 20);
  let most = rssMb(running.pid);
  const sampling = setInterval(() => (most = Math.max(most, rssMb(running.pid))), 250);
  const began = performance.now();
  let result;
  let failed;
  try {
    result = await work();
  } catch (error) {
    failed = error.message;
  }
  const ms = performance.now() - began;
  clearInterval(sampling);
  const [reads, writes] = await Promise.all([reader.stop(), writer.stop()]);
  return { ms, result, failed, reads, writes, memory: most };
}
