import { AppError } from "@quoin/definition";
import type { RequestHandler } from "express";

/** Refuses a body that nobody read because it does not call itself JSON: taken for an empty one, it would write an empty record. */
export const refuseUnread: RequestHandler = (request, _response, next) => {
  const { "transfer-encoding": encoding, "content-length": length } = request.headers;
  const sent = encoding !== undefined || Number(length ?? 0) > 0;
  if (sent && request.body === undefined)
    throw new AppError("malformed", "The body is JSON, sent as application/json.", {
      details: [{ path: "/Content-Type", code: "not_json" }],
    });
  next();
};
