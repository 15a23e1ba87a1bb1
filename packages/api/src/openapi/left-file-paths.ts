import { failures, idParameter } from "./common.ts";

type Json = Readonly<Record<string, unknown>>;

const file = { schema: { type: "string", format: "binary" } };

const fileOf = (operationId: string, summary: string, type: string): Json => ({
  parameters: [idParameter],
  get: {
    operationId,
    summary,
    tags: ["jobs"],
    responses: { "200": { description: "The file", content: { [type]: file } }, ...failures },
  },
});

/** Files that imports and exports leave. */
export const leftFilePaths: Readonly<Record<string, Json>> = {
  "/api/v1/jobs/{id}/file": fileOf(
    "getExportedFile",
    "The file that an export made as a job",
    "application/octet-stream",
  ),
  "/api/v1/imports/{id}/errors.csv": fileOf(
    "getImportErrors",
    "The rows of an import that failed, to be corrected and imported again",
    "text/csv",
  ),
  "/api/v1/imports/{id}/warnings.csv": fileOf(
    "getImportWarnings",
    "The rows of an import that went in and of which rules warn",
    "text/csv",
  ),
};
