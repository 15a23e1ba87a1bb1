import { PassThrough, type Readable } from "node:stream";
import { AppError } from "@quoin/definition";
import type { Request } from "express";

/**
 * The body as a stream that may be given up without breaking the connection: what is still sent then runs out unread,
 * so that the refusal reaches its client. Fails where the client goes away first.
 */
export function bodyStream(request: Request): Readable {
  const body = new PassThrough();
  request.pipe(body);
  body.once("close", () => {
    request.unpipe(body);
    request.resume();
  });
  request.once("close", () => {
    if (!request.complete) body.destroy(new AppError("malformed", "The connection ended in the middle of the file."));
  });
  return body;
}
