import {
  appRouter,
  createIdentify,
  plainReads,
  plainWrites,
  errorHandler,
  restRouter,
  type Services,
} from "@quoin/api";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import express, { type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import { ADDRESS_HEADER } from "../auth/address-header.ts";
import type { Accounts } from "../auth/lazy-accounts.ts";
import type { Env } from "../env/env.ts";
import { serveWeb } from "../web/serve-web.ts";
import { checkHost } from "./check-host.ts";
import { compress } from "./compress.ts";
import { contextMaker } from "./create-context.ts";
import { health } from "./health.ts";
import { logRequests } from "./log-requests.ts";
import { securityHeaders } from "./security-headers.ts";

export interface AppOptions {
  readonly env: Pick<Env, "host" | "url">;
  readonly services: Services;
  readonly accounts: Accounts;
  readonly logger: Logger;
  readonly track: RequestHandler;
  /** Folder of the built web app; undefined: only the API is served. */
  readonly web: string | undefined;
}

const MAX_BODY = 4 * 1024 * 1024;
const MAX_BATCH = 20;

/** What the sign-in limits count by: the peer itself, whatever a client writes into its headers. */
const nameAddress: RequestHandler = (request, _response, next) => {
  request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  next();
};

/** The whole server as an Express app. */
export function createApp({ env, services, accounts, logger, track, web }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.use(logRequests(logger), securityHeaders(env.url.startsWith("https:")), checkHost(env.host, env.url));
  app.get("/api/health", health(services.store, services.version));

  const identify = createIdentify({ services, readSession: accounts.readSession });
  app.all("/api/auth/{*any}", nameAddress, accounts.answer);
  app.use(compress());
  app.use(
    "/api/trpc",
    track,
    (_request, response, next) => {
      response.setHeader("Cache-Control", "no-store");
      next();
    },
    plainReads({ services, identify }),
    plainWrites({ services, identify }),
    createExpressMiddleware({
      router: appRouter,
      createContext: contextMaker(services, identify),
      maxBatchSize: MAX_BATCH,
      maxBodySize: MAX_BODY,
    }),
  );
  app.use("/api", restRouter({ services, identify }));
  if (web !== undefined) app.use(serveWeb(web));
  app.use((_request, response) => {
    response
      .status(404)
      .json({ error: { code: "not_found", message: "There is nothing at this address.", details: [] } });
  });
  const failed = errorHandler((error, response) => {
    const id = crypto.randomUUID();
    services.report(error, id);
    if (response.headersSent) response.destroy();
    else
      response
        .status(500)
        .json({ error: { code: "internal", message: `Something went wrong on the server (${id}).`, details: [], id } });
  });
  app.use(failed);
  return app;
}
