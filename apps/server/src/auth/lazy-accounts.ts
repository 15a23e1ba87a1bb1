import type { RequestHandler } from "express";
import type { ReadSession } from "@quoin/api";
import type { AuthOptions } from "./create-auth.ts";

export interface Accounts {
  /** Answers everything under `/api/auth`. */
  readonly answer: RequestHandler;
  readonly readSession: ReadSession;
}

/**
 * Sessions and passwords. Their library is a third of what a start would load, and no health check or token needs it:
 * it comes with the first request that carries a cookie or signs in.
 */
export function lazyAccounts(options: AuthOptions): Accounts {
  let loaded: Promise<Awaited<ReturnType<typeof load>>> | undefined;
  const load = async () => (await import("./accounts.ts")).accounts(options);
  const get = () => (loaded ??= load());
  return {
    answer: async (request, response) => (await get()).answer(request, response),
    readSession: async (request) =>
      request.headers.cookie === undefined ? undefined : (await get()).readSession(request),
  };
}
