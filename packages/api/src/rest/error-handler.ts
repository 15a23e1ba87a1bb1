import type { ErrorRequestHandler, Response } from "express";

/** A handler of errors. Express tells one by its four parameters; ours need two. */
export function errorHandler(handle: (error: unknown, response: Response) => void): ErrorRequestHandler {
  const handler = (...[error, , response]: Parameters<ErrorRequestHandler>): void => handle(error, response);
  return Object.defineProperty(handler, "length", { value: 4 });
}
