import type { RouterOutputs } from "@quoin/api/client";
import { errorOf } from "./error-of.ts";
import { client } from "./trpc.ts";

type Job = RouterOutputs["jobs"]["get"];

const ENDED = new Set(["done", "failed", "cancelled"]);
const PAUSE = 250;
/** So long a server may be away, as one that starts anew is, before its work is given up on. */
const PATIENCE = 120_000;

/**
 * Follows long work to its end and tells how far it is. Whoever stops listening changes nothing: the work goes on, also after
 * the server was away. Throws where it cannot be asked for two minutes.
 */
export async function followJob(id: string, onProgress: (progress: Job["progress"]) => void): Promise<Job> {
  let since: number | undefined;
  for (;;) {
    try {
      const job = await client.jobs.get.query({ id });
      if (ENDED.has(job.status)) return job;
      since = undefined;
      onProgress(job.progress);
    } catch (error) {
      since ??= Date.now();
      if (errorOf(error).code !== "offline" || Date.now() - since > PATIENCE) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
