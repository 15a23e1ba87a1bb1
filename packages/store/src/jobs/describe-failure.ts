import { AppError } from "@quoin/definition";
import type { Job } from "./job.ts";

/** An error as kept with a job: what an `AppError` says publicly; of others only that they happened, for their words may hold anything. */
export function describeFailure(error: unknown): NonNullable<Job["error"]> {
  if (error instanceof AppError) {
    const data = { ...error.data, ...(error.details.length > 0 ? { details: error.details } : {}) };
    return { code: error.code, message: error.message, ...(Object.keys(data).length > 0 ? { data } : {}) };
  }
  return { code: "internal", message: error instanceof Error ? error.message : "The job failed." };
}
