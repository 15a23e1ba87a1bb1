import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { PublicError } from "./public-error.ts";

/** Called with every failure that is not one of ours: the client learns only the id. */
export type ReportError = (error: unknown, id: string) => void;

/** A file that found no room: uploads and exports are files beside the database. */
const isFull = (error: unknown): boolean =>
  ["ENOSPC", "EDQUOT"].includes(String((error as { code?: unknown } | null)?.code));

/** The one map from anything thrown to what a client may know: an `AppError` as it is, all else as `internal` with an id to look up in the log. */
export function toPublicError(thrown: unknown, report: ReportError): PublicError {
  const error = isFull(thrown)
    ? new AppError("storage_full", "The disk is full. Nothing was written.", { cause: thrown })
    : thrown;
  if (error instanceof AppError) {
    if (error.code === "internal" || error.cause !== undefined) {
      const id = randomUUID();
      report(error, id);
      return {
        code: error.code,
        message: error.message,
        details: error.details,
        ...(error.data ? { data: error.data } : {}),
        id,
      };
    }
    return {
      code: error.code,
      message: error.message,
      details: error.details,
      ...(error.data ? { data: error.data } : {}),
    };
  }
  const id = randomUUID();
  report(error, id);
  return { code: "internal", message: `Something went wrong on the server (${id}).`, details: [], id };
}
