import type { RouterOutputs } from "@quoin/api/client";
import { client } from "./trpc.ts";

type Job = RouterOutputs["jobs"]["get"];

const ENDED = new Set(["done", "failed", "cancelled"]);
const PAUSE = 250;

/** Follows long work to its end and tells how far it is. Whoever stops listening changes nothing: the work goes on. */
export async function followJob(id: string, onProgress: (progress: Job["progress"]) => void): Promise<Job> {
  for (;;) {
    const job = await client.jobs.get.query({ id });
    if (ENDED.has(job.status)) return job;
    onProgress(job.progress);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
