import { AppError, ERROR_STATUS } from "@quoin/definition";
import { TRPCError, type TRPC_ERROR_CODE_KEY } from "@trpc/server";

const BY_STATUS: Readonly<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

/** Gives an `AppError` the tRPC code of its HTTP status; leaves all else as it is. */
export function toTrpcError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const code = BY_STATUS[ERROR_STATUS[error.code]] ?? "INTERNAL_SERVER_ERROR";
  return new TRPCError({ code, message: error.message, cause: error });
}
