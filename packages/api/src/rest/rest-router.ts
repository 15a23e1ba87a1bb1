import { AppError } from "@quoin/definition";
import express, { type Router } from "express";
import { toPublicError } from "../errors/to-public-error.ts";
import { openApiDocument } from "../openapi/open-api-document.ts";
import { bodyError } from "./body-error.ts";
import { errorHandler } from "./error-handler.ts";
import { handling, type RestOptions } from "./handle.ts";
import { bulkRoutes } from "./routes/bulk-routes.ts";
import { definitionRoutes } from "./routes/definition-routes.ts";
import { duplicateRoutes } from "./routes/duplicate-routes.ts";
import { exportRoutes } from "./routes/export-routes.ts";
import { fileRoutes } from "./routes/file-routes.ts";
import { refuseNotUtf8 } from "./refuse-not-utf8.ts";
import { refuseUnread } from "./refuse-unread.ts";
import { importRoutes } from "./routes/import-routes.ts";
import { jobRoutes } from "./routes/job-routes.ts";
import { listRoutes } from "./routes/list-routes.ts";
import { recordRoutes } from "./routes/record-routes.ts";
import { undoRoutes } from "./routes/undo-routes.ts";
import { sendError } from "./send-error.ts";

const BODY = "1mb";
const BULK_BODY = "32mb";

/** Everything under `/api/v1`, and `/api/openapi.json`. To be mounted at `/api`. */
export function restRouter(options: RestOptions): Router {
  const { services, identify } = options;
  const handle = handling(options);
  const v1 = express.Router();
  v1.use((_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  // Files are read as streams, so these come before anything that reads bodies.
  importRoutes(v1, handle);
  fileRoutes(v1, handle);
  v1.use("/:entity/bulk", express.json({ limit: BULK_BODY, strict: false, verify: refuseNotUtf8 }));
  v1.use(express.json({ limit: BODY, strict: false, verify: refuseNotUtf8 }), refuseUnread);
  definitionRoutes(v1, handle);
  exportRoutes(v1, handle);
  jobRoutes(v1, handle);
  bulkRoutes(v1, handle);
  listRoutes(v1, handle);
  duplicateRoutes(v1, handle);
  recordRoutes(v1, handle);
  undoRoutes(v1, handle);

  const router = express.Router();
  router.get("/openapi.json", async (request, response) => {
    const caller = await identify(request);
    if (!caller) throw new AppError("unauthenticated", "Sign in first.");
    response.setHeader("Cache-Control", "no-store");
    response.json(
      openApiDocument(await services.store.definitions.published(), {
        url: services.url,
        version: services.version,
        actor: caller.actor,
        language: services.language,
      }),
    );
  });
  router.use("/v1", v1);
  router.use(() => {
    throw new AppError("not_found", "There is nothing at this address.");
  });
  const failed = errorHandler((error, response) => {
    const told = toPublicError(bodyError(error), services.report);
    if (response.headersSent) response.destroy();
    else sendError(response, told);
  });
  router.use(failed);
  return router;
}
