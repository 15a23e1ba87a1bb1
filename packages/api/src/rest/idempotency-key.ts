import { AppError } from "@quoin/definition";
import type { Caller } from "../context/caller.ts";
import type { Request } from "express";

/** The key of this write, bound to who writes: nobody gets another's answer. */
export function idempotencyKey(request: Request, caller: Caller): { idempotencyKey?: string } {
  const key = request.get("Idempotency-Key");
  if (key === undefined) return {};
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new AppError("malformed", "Idempotency-Key takes 1 to 200 visible characters.", {
      details: [{ path: "/Idempotency-Key", code: "malformed" }],
    });
  return { idempotencyKey: `${caller.actor.userId}:${key}` };
}
