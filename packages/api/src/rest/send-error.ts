import { ERROR_STATUS } from "@quoin/definition";
import type { Response } from "express";
import type { PublicError } from "../errors/public-error.ts";

const RETRY_AFTER: Readonly<Partial<Record<PublicError["code"], string>>> = {
  rate_limited: "60",
  busy: "2",
  unavailable: "10",
};

/** Answers with `{error: {code, message, details, data?, id?}}` and the code's status. */
export function sendError(response: Response, error: PublicError): void {
  const after = RETRY_AFTER[error.code];
  if (after !== undefined && !response.hasHeader("Retry-After")) response.setHeader("Retry-After", after);
  if (error.code === "unauthenticated") response.setHeader("WWW-Authenticate", "Bearer");
  response.status(ERROR_STATUS[error.code]).json({ error });
}
