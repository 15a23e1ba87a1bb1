import type { Problem } from "@quoin/definition";
import { TRPCClientError } from "@trpc/client";

/** A failure as screens show it. `code` is of the closed table of codes, or "offline" where no answer came. */
export interface ShownError {
  readonly code: string;
  readonly message: string;
  readonly details: readonly Problem[];
  readonly data?: Readonly<Record<string, unknown>>;
}

interface ErrorData {
  readonly code?: string;
  readonly appCode?: string;
  readonly details?: readonly Problem[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Reads whatever was thrown. */
export function errorOf(error: unknown): ShownError {
  if (error instanceof TRPCClientError) {
    const shape = (error.data ?? undefined) as ({ readonly error?: ErrorData } & ErrorData) | undefined;
    const told = shape?.error ?? shape;
    if (!told) return { code: "offline", message: error.message, details: [] };
    return {
      code: (told.appCode ?? told.code ?? "internal").toLowerCase(),
      message: error.message,
      details: told.details ?? [],
      ...(told.data && { data: told.data }),
    };
  }
  return { code: "internal", message: error instanceof Error ? error.message : String(error), details: [] };
}
