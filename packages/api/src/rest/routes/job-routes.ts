import type { Router } from "express";
import { visibleJob } from "../../jobs/visible-job.ts";
import type { handling } from "../handle.ts";

/** Long work: how far it is, and what came of it. */
export function jobRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.get(
    "/jobs/:id",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const { payload: _, ...job } = await visibleJob(services.store, String(request.params["id"]), caller.actor);
      response.json(job);
    }),
  );
}
