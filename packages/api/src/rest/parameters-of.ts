import { AppError } from "@quoin/definition";
import type { Request } from "express";

/** The query's parameters as they stand in the address. */
export const searchOf = (request: Request): URLSearchParams =>
  new URL(request.originalUrl, "http://localhost").searchParams;

/** The query's parameters by name. Throws `unknown_key` for one that is not allowed, `malformed` for one given twice. */
export function parametersOf(request: Request, allowed: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of searchOf(request)) {
    if (!allowed.includes(name))
      throw new AppError("unknown_key", `There is no parameter "${name}" here.`, {
        details: [{ path: `/${name}`, code: "unknown_key" }],
      });
    if (found.has(name))
      throw new AppError("malformed", `The parameter "${name}" is given twice.`, {
        details: [{ path: `/${name}`, code: "given_twice" }],
      });
    found.set(name, value);
  }
  return found;
}
