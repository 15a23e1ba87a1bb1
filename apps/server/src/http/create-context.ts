import type { ApiContext, Identify, Services } from "@quoin/api";
import { knownFailures, sameOrigin } from "@quoin/api";
import { AppError, ERROR_STATUS } from "@quoin/definition";
import { TRPCError } from "@trpc/server";
import type { Request } from "express";

/** The first language of ours that the browser asks for. */
const localeOf = (request: Request): string =>
  request.acceptsLanguages(["zh-CN", "zh", "en"]) === "en" ? "en" : request.acceptsLanguages("zh") ? "zh-CN" : "en";

const refuse = (error: AppError): never => {
  throw new TRPCError({
    code: ERROR_STATUS[error.code] === 401 ? "UNAUTHORIZED" : "FORBIDDEN",
    message: error.message,
    cause: error,
  });
};

/** Makes what each procedure is given. A page of another site changes nothing, signed in or not. */
export const contextMaker =
  (services: Services, identify: Identify) =>
  async ({ req }: { req: Request }): Promise<ApiContext> => {
    const { origin, authorization } = req.headers;
    if (authorization === undefined && origin !== undefined && !sameOrigin(req, services.url))
      refuse(
        new AppError("forbidden", "This is changed only from this site's own pages.", {
          details: [{ path: "", code: "foreign_origin" }],
        }),
      );
    try {
      return {
        services,
        caller: await identify(req),
        failure: knownFailures.get(req),
        refresh: () => identify(req).catch(() => undefined),
        locale: localeOf(req),
      };
    } catch (error) {
      return error instanceof AppError ? refuse(error) : Promise.reject(error);
    }
  };
