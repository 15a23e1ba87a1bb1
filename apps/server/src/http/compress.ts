import compression from "compression";
import type { RequestHandler } from "express";

/** Compresses answers that gain by it; never a stream of events, which would wait in the compressor. */
export const compress = (): RequestHandler => {
  const compressing = compression({
    filter: (request, response) => {
      const type = String(response.getHeader("Content-Type") ?? "");
      return !type.startsWith("text/event-stream") && compression.filter(request, response);
    },
  });
  // Whoever takes no encoding gets the answer as it is, without a compressor wrapped around it.
  return (request, response, next) =>
    request.headers["accept-encoding"] === undefined ? next() : compressing(request, response, next);
};
