import { AppError, type ErrorCode } from "@quoin/definition";

const PASSING: ReadonlySet<ErrorCode> = new Set(["busy", "unavailable", "rate_limited", "storage_full", "internal"]);

/** Whether trying again may help. Errors that are not ours (a broken connection, say) count as passing. */
export function isTransient(error: unknown): boolean {
  return !(error instanceof AppError) || PASSING.has(error.code);
}
