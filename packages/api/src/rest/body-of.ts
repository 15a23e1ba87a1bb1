import { AppError } from "@quoin/definition";
import type { Request } from "express";

/** The body as an object. Throws `malformed` for anything else, `unknown_key` for keys besides those allowed. */
export function bodyOf(request: Request, allowed?: readonly string[]): Record<string, unknown> {
  const body: unknown = request.body === undefined ? {} : request.body;
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new AppError("malformed", "The body is a JSON object.", { details: [{ path: "", code: "wrong_type" }] });
  const extra = allowed && Object.keys(body).filter((key) => !allowed.includes(key));
  if (extra && extra.length > 0)
    throw new AppError("unknown_key", `There is no "${extra.join('", "')}" here.`, {
      details: extra.map((key) => ({ path: `/${key}`, code: "unknown_key" })),
    });
  return body as Record<string, unknown>;
}
