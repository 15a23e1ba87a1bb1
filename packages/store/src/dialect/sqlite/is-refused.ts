import { AppError } from "@quoin/definition";

/** Whether a statement was refused for what it would have stored, so that by itself it stored nothing. */
export function isRefused(error: unknown): boolean {
  const cause = error instanceof AppError ? error.cause : undefined;
  return cause instanceof Error && cause.message.startsWith("SQLITE_CONSTRAINT");
}
