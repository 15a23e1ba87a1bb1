import { AppError } from "@quoin/definition";
import type { Request } from "express";

/** The key under which this write is done once. Throws `malformed`. */
export function idempotencyKey(request: Request): { idempotencyKey?: string } {
  const key = request.get("Idempotency-Key");
  if (key === undefined) return {};
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new AppError("malformed", "Idempotency-Key takes 1 to 200 visible characters.", {
      details: [{ path: "/Idempotency-Key", code: "malformed" }],
    });
  return { idempotencyKey: key };
}
