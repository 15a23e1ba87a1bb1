import { createWriteStream, mkdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@quoin/definition";
import type { JobHandler, Query } from "@quoin/store";
import type { Services } from "../context/services.ts";
import type { ExportFormat } from "./exporting.ts";
import { prepareExport } from "./prepare-export.ts";

export const EXPORT_JOB = "export";

export interface ExportPayload {
  readonly user: string;
  readonly format: ExportFormat;
  readonly query: Query;
  readonly total: number;
}

/** The file of an export job that is done. */
export const exportFile = (folder: string, job: string, format: string): string => join(folder, `${job}.${format}`);

/** The work of a large export: writes the file beside its final name, so that what is there is whole. */
export function exportJob(
  services: Pick<Services, "store" | "people" | "teams" | "language">,
  folder: string,
): JobHandler {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return async (job, context) => {
    const { user, format, query, total } = job.payload as ExportPayload;
    const person = await services.people.actor(user);
    if (!person) throw new AppError("forbidden", "Who began this export may no longer work here.");
    const onProgress = (done: number): void => {
      context.signal.throwIfAborted();
      context.progress({ done, total: Math.max(done, total) });
    };
    const write = await prepareExport(services, { format, query, actor: person.actor, onProgress });
    const file = exportFile(folder, job.id, format);
    try {
      const rows = await write(createWriteStream(`${file}.part`, { mode: 0o600 }));
      await rename(`${file}.part`, file);
      return { rows, file: `/api/v1/jobs/${job.id}/file` };
    } finally {
      await rm(`${file}.part`, { force: true });
    }
  };
}
