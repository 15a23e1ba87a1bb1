import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { AppError } from "@quoin/definition";

/** Refuses a body that calls itself UTF-8 and is not: what does not decode would be stored as signs that nobody wrote. */
export function refuseNotUtf8(...[, , body, encoding]: [IncomingMessage, unknown, Buffer, string]): void {
  if (/^utf-?8$/i.test(encoding) && !isUtf8(body))
    throw new AppError("malformed", "The body is not UTF-8.", { details: [{ path: "", code: "bad_encoding" }] });
}
