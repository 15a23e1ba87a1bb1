import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { AppError } from "@quoin/definition";
import type { Router } from "express";
import { EXPORT_JOB, type ExportPayload, exportFile } from "../../exports/export-job.ts";
import { EXPORT_FORMATS } from "../../exports/exporting.ts";
import { prepareExport } from "../../exports/prepare-export.ts";
import { visibleJob } from "../../jobs/visible-job.ts";
import { entityOf } from "../entity-of.ts";
import { flagOf } from "../flag-of.ts";
import type { handling } from "../handle.ts";
import { listQuery } from "../list-query.ts";
import { readerOf } from "../reader-of.ts";
import { searchOf } from "../parameters-of.ts";

/** From here on an export is a job: a connection should not have to last that long. */
const LARGE = 50_000;
const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
};

/** Files of records, of the same address parameters as a list; `background=true` makes any export a job. */
export function exportRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.get(
    "/:entity/export.:format",
    handle({ policy: "export", changes: false }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const format = EXPORT_FORMATS.find((one) => one === request.params["format"]);
      if (!format) throw new AppError("not_found", "There is nothing at this address.");
      const parameters = searchOf(request);
      const background = flagOf("background", parameters.get("background") ?? undefined) === true;
      parameters.delete("background");
      // A file has all that matches: what asks for a page must not be taken and passed over.
      const paged = ["limit", "cursor"].filter((name) => parameters.has(name));
      if (paged.length > 0)
        throw new AppError("unknown_key", `An export has no "${paged.join('", "')}": it holds all that matches.`, {
          details: paged.map((name) => ({ path: `/${name}`, code: "unknown_key" })),
        });
      const query = listQuery(entity, parameters, await readerOf(services, caller));
      const [counted] = await services.store.records.aggregate(
        {
          entity,
          aggregates: [{ fn: "count", as: "total" }],
          ...(query.where === undefined ? {} : { where: query.where }),
          ...(query.search === undefined ? {} : { search: query.search }),
        },
        caller.actor,
      );
      const total = Number(counted?.["total"] ?? 0);
      if (background || total > LARGE) {
        const payload: ExportPayload = { user: caller.actor.userId, format, query, total };
        const job = await services.store.jobs.enqueue({
          kind: EXPORT_JOB,
          key: `export:${randomUUID()}`,
          payload,
          createdBy: caller.actor.userId,
          maxAttempts: 3,
        });
        // Who followed a link of a page is led to where the work is told of; programs get its id.
        if (request.accepts(["json", "html"]) === "html") {
          response.redirect(303, "/jobs");
          return;
        }
        response.status(202).setHeader("Location", `/api/v1/jobs/${job.id}`);
        response.json({ job: job.id });
        return;
      }
      const write = await prepareExport(services, { format, query, actor: caller.actor });
      response.setHeader("Content-Type", TYPES[format]);
      response.setHeader("Content-Disposition", `attachment; filename="${entity}.${format}"`);
      await write(response);
    }),
  );

  router.get(
    "/jobs/:id/file",
    handle({ policy: "export", changes: false }, async ({ services, caller, request, response }) => {
      const job = await visibleJob(services.store, String(request.params["id"]), caller.actor);
      const { format } = job.payload as Partial<ExportPayload>;
      const file = job.kind === EXPORT_JOB && format ? exportFile(services.exportFolder, job.id, format) : undefined;
      if (!file || !format || job.status !== "done" || !existsSync(file))
        throw new AppError("not_found", "There is no file of this job.");
      response.setHeader("Content-Type", TYPES[format]);
      response.setHeader("Content-Disposition", `attachment; filename="export.${format}"`);
      response.sendFile(file);
    }),
  );
}
