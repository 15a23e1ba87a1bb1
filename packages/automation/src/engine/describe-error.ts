import { AppError, type Problem } from "@quoin/definition";

export interface DescribedError {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly Problem[];
}

/** An error as the run's history keeps it: code, public words, problems. Errors that are not ours keep their message; it is shown to admins only. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, ...(error.details.length > 0 && { details: error.details }) };
  }
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
