import type { ErrorCode } from "./error-codes.ts";
import type { Problem } from "./problem.ts";

export interface AppErrorOptions {
  /** One problem per place. Data, not words: the UI words them in the reader's language. */
  readonly details?: readonly Problem[];
  /** The raw cause. Logged, never sent to a client. */
  readonly cause?: unknown;
  /** Extra public data, such as both versions of a conflict. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The one error class. `message` is public, in English, one clear sentence; clients translate by `code` and `details`. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly details: readonly Problem[];
  readonly data: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? [];
    this.data = options.data;
  }
}
