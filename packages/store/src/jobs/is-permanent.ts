import { AppError, ERROR_STATUS, type ErrorCode } from "@quoin/definition";

/** Refusals that may pass by themselves. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["conflict", "rate_limited"]);

/** Whether trying again is of no use: the error says so, or it is the request's own fault. */
export function isPermanent(error: unknown): boolean {
  if (typeof error === "object" && error !== null && "permanent" in error) return error.permanent === true;
  return error instanceof AppError && ERROR_STATUS[error.code] < 500 && !PASSING.has(error.code);
}
