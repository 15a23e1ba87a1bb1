import { ref } from "./common.ts";

type Json = Readonly<Record<string, unknown>>;

const rowErrors: Json = {
  type: "array",
  description: "The first of them.",
  items: {
    type: "object",
    properties: {
      row: { type: "integer", description: "In the file; the header is row 1." },
      problems: { type: "array", items: ref("Problem") },
    },
    required: ["row", "problems"],
  },
};

const outcome = {
  rows: { type: "integer" },
  created: { type: "integer" },
  updated: { type: "integer" },
  failed: { type: "integer" },
  warned: { type: "integer" },
  errors: rowErrors,
  warnings: rowErrors,
} as const;

/** What is told of imports. */
export const importSchemas: Readonly<Record<string, Json>> = {
  ImportOutcome: { type: "object", properties: outcome, required: Object.keys(outcome) },
  ImportState: {
    type: "object",
    properties: {
      id: { type: "string" },
      entity: { type: "string" },
      fileName: { type: "string" },
      createdAt: { type: "string", format: "date-time" },
      job: { type: "string" },
      status: { type: "string", enum: ["uploaded", "waiting", "running", "done", "failed", "cancelled"] },
      ...outcome,
    },
    required: ["id", "entity", "fileName", "createdAt", "status", ...Object.keys(outcome)],
  },
  ImportPreview: {
    type: "object",
    properties: {
      id: { type: "string" },
      entity: { type: "string" },
      fileName: { type: "string" },
      source: {
        type: "object",
        properties: {
          encoding: { type: "string" },
          delimiter: { type: "string" },
          header: { type: "array", items: { type: "string" } },
          rows: { type: "integer" },
        },
        required: ["encoding", "delimiter", "header", "rows"],
      },
      sample: { type: "array", items: { type: "array", items: { type: "string" } } },
      guessed: { type: "object", additionalProperties: { type: ["string", "null"] } },
      report: { type: "array", items: { type: "string" } },
      files: { type: "array", items: { type: "string" } },
      fields: {
        type: "array",
        items: {
          type: "object",
          properties: {
            key: { type: "string" },
            type: { type: "string" },
            required: { type: "boolean" },
            unique: { type: "boolean" },
          },
          required: ["key", "type", "required", "unique"],
        },
      },
    },
    required: ["id", "entity", "fileName", "source", "sample", "guessed", "report", "files", "fields"],
  },
};
