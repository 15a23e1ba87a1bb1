import { failures, idempotency, idParameter, json, parameter, ref } from "./common.ts";

type Json = Readonly<Record<string, unknown>>;

const bytes: Json = { schema: { type: "string", format: "binary" } };

/** The calls on files. */
export const filePaths: Readonly<Record<string, Json>> = {
  "/api/v1/files": {
    get: {
      operationId: "listFiles",
      summary: "Your uploads that no record holds yet; all files for administrators",
      tags: ["files"],
      parameters: [
        parameter("limit", "At most 500.", { type: "integer", minimum: 1, maximum: 500, default: 50 }),
        parameter("cursor", "`next` of the page before."),
      ],
      responses: {
        "200": {
          description: "Files, newest first",
          ...json({
            type: "object",
            properties: { data: { type: "array", items: ref("File") }, next: { type: ["string", "null"] } },
            required: ["data", "next"],
          }),
        },
        ...failures,
      },
    },
    post: {
      operationId: "uploadFile",
      summary: "Sends one file. Write its id into a field within a day, or it is forgotten",
      tags: ["files"],
      parameters: [parameter("name", "Its name, where the body is the file itself."), idempotency],
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: { file: { type: "string", format: "binary" } },
              required: ["file"],
            },
          },
          "application/octet-stream": bytes,
        },
      },
      responses: { "201": { description: "Stored", ...json(ref("File")) }, ...failures },
    },
  },
  "/api/v1/files/{id}": {
    parameters: [idParameter],
    get: {
      operationId: "getFile",
      summary: "The content, for who may read the field that holds it. Takes Range and If-None-Match",
      tags: ["files"],
      parameters: [
        parameter("download", "Also pictures are to be saved instead of shown."),
        parameter("small", "A picture of at most 320 points each way, where one can be made; else the file itself."),
      ],
      responses: {
        "200": { description: "The content", content: { "application/octet-stream": bytes } },
        "206": { description: "The part asked for", content: { "application/octet-stream": bytes } },
        "304": { description: "As you have it" },
        "416": { description: "There is no such part" },
        ...failures,
      },
    },
  },
};

export const fileSchema: Json = {
  type: "object",
  properties: {
    id: { type: "string" },
    name: { type: "string" },
    size: { type: "integer", description: "Bytes." },
    type: { type: "string", description: "Media type, found in the content." },
    width: { type: "integer" },
    height: { type: "integer" },
    by: { type: "string", description: "Who uploaded it." },
    at: { type: "string", format: "date-time" },
    entity: { type: "string", description: "The record and field that hold it." },
    record: { type: "string" },
    field: { type: "string" },
  },
  required: ["id", "name", "size", "type", "at"],
};
