import { EXPORT_FORMATS } from "../exports/exporting.ts";
import { idempotency, json, listParameters, parameter, ref } from "./common.ts";
import { schemaName } from "./schema-name.ts";

type Json = Readonly<Record<string, unknown>>;

const file = { schema: { type: "string", format: "binary" } };
/** A file has all that matches. */
const PAGING: ReadonlySet<string> = new Set(["limit", "cursor", "count", "titles"]);

const begun = {
  description: "Begun",
  ...json({ type: "object", properties: { job: { type: "string" } }, required: ["job"] }),
};

/** Files of one entity's records, in and out. `call` makes an operation out of its name, summary and the rest. */
export function transferPaths(
  { key, base, name }: { readonly key: string; readonly base: string; readonly name: string },
  call: (operationId: string, summary: string, rest: Json & { responses: Json }) => Json,
): Readonly<Record<string, Json>> {
  const formats = EXPORT_FORMATS.map((format): [string, Json] => [
    `${base}/export.${format}`,
    {
      get: call(`export${name}As${schemaName(format)}`, `Exports ${key} records`, {
        parameters: [
          ...listParameters.filter(({ name: given }) => !PAGING.has(String(given))),
          parameter("background", "As a job, however few they are.", { type: "boolean" }),
        ],
        responses: {
          "200": { description: "The file", content: { "application/octet-stream": file } },
          "202": { ...begun, description: "Many records, or asked for as a job: begun" },
        },
      }),
    },
  ]);
  return {
    [`${base}/import`]: {
      post: call(`import${name}`, `Imports a CSV file of ${key} records as a job`, {
        parameters: [
          parameter("filename", "What the file is called."),
          parameter("encoding", "Default: found out.", {
            type: "string",
            enum: ["utf-8", "utf-16le", "utf-16be", "gb18030"],
          }),
          parameter("preview", "Only takes the file in and tells what is in it.", { type: "boolean" }),
          parameter("mapping", "Column to field, as JSON. Default: guessed."),
          parameter("match", "Fields that find the record to change, comma-separated."),
          parameter(
            "duplicates",
            "Of rows that match a record by the rules for duplicates. Default: as each rule says.",
            { type: "string", enum: ["create", "skip", "update"] },
          ),
          parameter("dryRun", "Changes nothing.", { type: "boolean" }),
          idempotency,
        ],
        requestBody: { required: true, content: { "text/csv": file } },
        responses: {
          "200": { description: "With `dryRun`: what it would do", ...json(ref("ImportOutcome")) },
          "201": { description: "With `preview`: what is in the file", ...json(ref("ImportPreview")) },
          "202": { description: "Begun", ...json(ref("ImportState")) },
        },
      }),
    },
    ...Object.fromEntries(formats),
  };
}
