import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** One line per request: method, path without its query, status, duration. Never bodies, headers, queries or who it was. */
export const logRequests =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    const start = performance.now();
    const { method } = request;
    const [path] = request.originalUrl.split("?", 1);
    response.once("close", () => {
      logger.info({ method, path, status: response.statusCode, ms: Math.round(performance.now() - start) }, "request");
    });
    next();
  };
