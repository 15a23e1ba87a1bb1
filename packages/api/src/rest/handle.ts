import type { RequestHandler } from "express";
import type { Policy } from "../context/policy.ts";
import { requirePolicy } from "../context/require-policy.ts";
import type { Services } from "../context/services.ts";
import type { Identify } from "./identify.ts";
import type { RestHandler } from "./rest-request.ts";

export interface RestOptions {
  readonly services: Services;
  readonly identify: Identify;
}

/** How a route is guarded: like a procedure, by a policy that cannot be left out. `changes` says whether a token needs more than "read". */
export interface RestPolicy {
  readonly policy: Exclude<Policy, "public">;
  readonly changes: boolean;
}

/** Makes handlers that run only for callers that the policy lets pass. */
export const handling =
  ({ services, identify }: RestOptions) =>
  ({ policy, changes }: RestPolicy, handler: RestHandler): RequestHandler =>
  async (request, response) => {
    const caller = requirePolicy(await identify(request), policy, changes);
    await handler({ services, caller, request, response });
  };
