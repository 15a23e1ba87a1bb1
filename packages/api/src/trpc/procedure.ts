import type { Policy } from "../context/policy.ts";
import { requirePolicy } from "../context/require-policy.ts";
import { toTrpcError } from "./error-data.ts";
import { trpc } from "./trpc.ts";

const mapped = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause) {
    const error = toTrpcError(result.error.cause);
    if (error !== result.error.cause) throw error;
  }
  return result;
});

const open = () => mapped.meta({ policy: "public" });

const guarded = (policy: Exclude<Policy, "public">) =>
  mapped.meta({ policy }).use(({ ctx, next, type }) => {
    const caller = requirePolicy(ctx.caller, policy, type === "mutation");
    return next({ ctx: { caller, actor: caller.actor } });
  });

/**
 * The only way to begin a procedure: without a policy it does not compile.
 * Behind any policy but "public", `ctx.caller` and `ctx.actor` are there.
 */
export function procedure(policy: "public"): ReturnType<typeof open>;
export function procedure(policy: Exclude<Policy, "public">): ReturnType<typeof guarded>;
export function procedure(policy: Policy) {
  return policy === "public" ? open() : guarded(policy);
}
