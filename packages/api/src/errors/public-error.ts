import type { ErrorCode, Problem } from "@quoin/definition";

/** What a client is told of a failure, over tRPC (`error.data`) and REST (`error`) alike. */
export interface PublicError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: readonly Problem[];
  /** More facts, such as both versions of a conflict. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Of an internal error: the id under which the log tells more. */
  readonly id?: string;
}
