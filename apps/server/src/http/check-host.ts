import { AppError } from "@quoin/definition";
import { sendError } from "@quoin/api";
import type { RequestHandler } from "express";
import { isLoopback } from "../env/is-loopback.ts";

/** A server that listens on this machine only answers to this machine's names: a page that points its own name here gets nothing. */
export function checkHost(listens: string, url: string): RequestHandler {
  const own = new URL(url);
  const onlyHere = isLoopback(listens);
  return (request, response, next) => {
    const { host = "" } = request.headers;
    const name = host.replace(/:\d+$/, "");
    if (!onlyHere || host === own.host || name === own.hostname || isLoopback(name)) return next();
    const { code, message, details } = new AppError(
      "forbidden",
      "This address does not belong to this server: set QUOIN_URL.",
    );
    return sendError(response, { code, message, details });
  };
}
