import { AppError, ERROR_STATUS } from "@quoin/definition";
import { initTRPC, type TRPCError } from "@trpc/server";
import type { ApiContext } from "../context/api-context.ts";
import type { Policy } from "../context/policy.ts";
import type { PublicError } from "../errors/public-error.ts";
import { toPublicError } from "../errors/to-public-error.ts";
import { plainTransformer } from "./plain-transformer.ts";

/** tRPC's own refusals (no such procedure, not JSON, wrong method) in our table of codes. */
const ownError = (error: TRPCError): unknown => {
  if (error.cause instanceof AppError) return error.cause;
  if (error.code === "NOT_FOUND") return new AppError("not_found", "There is no such procedure.");
  if (error.code === "PAYLOAD_TOO_LARGE") return new AppError("too_large", "The request is too large.");
  if (error.code === "INTERNAL_SERVER_ERROR") return error.cause ?? error;
  return new AppError("malformed", "The request is not understood.");
};

/** The tRPC instance. Procedures are built by `procedure(policy)` only. */
export const trpc = initTRPC
  .context<ApiContext>()
  .meta<{ readonly policy: Policy }>()
  .create({
    transformer: plainTransformer,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const told: PublicError = toPublicError(ownError(error), (cause, id) => ctx?.services.report(cause, id));
      return {
        ...shape,
        message: told.message,
        data: { ...told, path: shape.data.path, httpStatus: ERROR_STATUS[told.code] },
      };
    },
  });
