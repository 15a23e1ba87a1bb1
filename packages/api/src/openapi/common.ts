import { ERROR_STATUS } from "@quoin/definition";

type Json = Readonly<Record<string, unknown>>;

export const json = (schema: Json): Json => ({ content: { "application/json": { schema } } });
export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

export const commonSchemas: Readonly<Record<string, Json>> = {
  Error: {
    type: "object",
    properties: {
      error: {
        type: "object",
        properties: {
          code: { type: "string", enum: Object.keys(ERROR_STATUS) },
          message: { type: "string" },
          details: { type: "array", items: ref("Problem") },
          data: { type: "object", additionalProperties: true },
          id: { type: "string" },
        },
        required: ["code", "message", "details"],
      },
    },
    required: ["error"],
  },
  Problem: {
    type: "object",
    properties: {
      path: { type: "string" },
      code: { type: "string" },
      params: { type: "object", additionalProperties: true },
    },
    required: ["path", "code"],
  },
  Condition: {
    description: "A condition: a closed profile of JSON Schema.",
    anyOf: [{ type: "boolean" }, { type: "object", additionalProperties: true }],
  },
  Explanation: {
    type: "object",
    properties: {
      entity: { type: "string" },
      id: { type: "string" },
      field: { type: "string" },
      value: { description: "As it is stored or, for what is worked out when it is read, as it is now." },
      failure: { type: "object", additionalProperties: true, description: "Why there is none." },
      reads: { type: "object", additionalProperties: true, description: "Fields that it reads, by path." },
      now: { type: "string", format: "date-time" },
      timeZone: { type: "string" },
      formula: ref("ExplainedPart"),
      records: {
        type: "object",
        description: "Of a rollup: the first of the records that it sums up, and how many there are.",
        additionalProperties: true,
      },
    },
    required: ["entity", "id", "field", "reads", "now", "timeZone"],
  },
  ExplainedPart: {
    type: "object",
    properties: {
      text: { type: "string" },
      looked: { type: "boolean", description: "False for what the value did not hang on." },
      value: { type: "string" },
      failure: { type: "object", additionalProperties: true },
      parts: { type: "array", items: ref("ExplainedPart") },
    },
    required: ["text", "looked", "parts"],
  },
  LogEntry: {
    type: "object",
    properties: {
      position: { type: "integer" },
      at: { type: "string", format: "date-time" },
      actor: { type: ["string", "null"] },
      op: { type: "string" },
      before: { type: "object", additionalProperties: true },
      after: { type: "object", additionalProperties: true },
      rev: { type: "integer" },
      entity: { type: "string" },
      record: { type: "string" },
      row: {
        type: "object",
        description:
          'The entry is of a row in this table of the record, "lines", or within its rows, "lines.parts"; `title` is what the row is called now, `within` the row that it was within; `moved`: it came from elsewhere, or went away.',
        properties: {
          field: { type: "string" },
          title: {},
          within: { type: "object", properties: { id: { type: "string" }, title: {} }, required: ["id"] },
          moved: { type: "string", enum: ["in", "out"] },
        },
        required: ["field"],
      },
    },
    required: ["position", "at", "op", "before", "after", "rev"],
  },
  DuplicateMatch: {
    type: "object",
    properties: {
      rules: { type: "array", items: { type: "string" } },
      act: { type: "string", enum: ["warn", "block"] },
      fields: { type: "array", items: { type: "string" } },
      record: { type: "object", additionalProperties: true, description: "Left out: you may not see it." },
      owner: { type: "string" },
    },
    required: ["rules", "act", "fields"],
  },
  DuplicateGroups: {
    type: "object",
    properties: {
      data: {
        type: "array",
        items: {
          type: "object",
          properties: {
            rules: { type: "array", items: { type: "string" } },
            records: { type: "array", items: { type: "object", additionalProperties: true } },
          },
          required: ["rules", "records"],
        },
      },
      next: { type: ["string", "null"], description: "Given as `after`, where the next page begins." },
      at: { type: ["string", "null"], format: "date-time", description: "When the last scan ended." },
    },
    required: ["data", "next", "at"],
  },
  Merged: {
    type: "object",
    properties: {
      merge: { type: "string" },
      record: { type: "object", additionalProperties: true },
      warnings: { type: "array", items: ref("Problem") },
    },
    required: ["merge", "record"],
  },
  MergePlan: {
    type: "object",
    properties: {
      allowed: { type: "boolean" },
      fields: {
        type: "array",
        items: {
          type: "object",
          properties: { field: { type: "string" }, from: { type: "string" }, united: { type: "boolean" } },
          required: ["field", "united"],
        },
      },
      moves: {
        type: "array",
        items: {
          type: "object",
          properties: { entity: { type: "string" }, field: { type: "string" }, count: { type: "integer" } },
          required: ["entity", "field", "count"],
        },
      },
    },
    required: ["allowed", "fields", "moves"],
  },
  Unmerged: {
    type: "object",
    properties: {
      restored: { type: "array", items: { type: "string" } },
      changed: { type: "integer" },
      kept: {
        type: "array",
        items: {
          type: "object",
          properties: {
            entity: { type: "string" },
            id: { type: "string" },
            fields: { type: "array", items: { type: "string" } },
          },
          required: ["entity", "id", "fields"],
        },
      },
    },
    required: ["restored", "changed", "kept"],
  },
  UndoPlan: {
    type: "object",
    properties: {
      total: { type: "integer" },
      ready: { type: "integer" },
      done: { type: "integer", description: "As they were before already." },
      conflict: { type: "integer", description: "Changed again since." },
      forbidden: { type: "integer" },
      against: {
        type: "array",
        items: {
          type: "object",
          properties: {
            entity: { type: "string" },
            id: { type: "string" },
            state: { type: "string", enum: ["conflict", "forbidden"] },
            fields: { type: "array", items: { type: "string" } },
          },
          required: ["entity", "id", "state", "fields"],
        },
      },
    },
    required: ["total", "ready", "done", "conflict", "forbidden", "against"],
  },
  Job: {
    type: "object",
    properties: {
      id: { type: "string" },
      kind: { type: "string" },
      status: { type: "string", enum: ["waiting", "running", "done", "failed", "cancelled"] },
      progress: { type: "object", properties: { done: { type: "integer" }, total: { type: "integer" } } },
      result: {},
      createdAt: { type: "string", format: "date-time" },
    },
    required: ["id", "kind", "status", "createdAt"],
  },
};

const failure = (description: string): Json => ({ description, ...json(ref("Error")) });

/** The failures that every call may end in. */
export const failures: Readonly<Record<string, Json>> = {
  "400": failure("Not understood; unknown keys are named"),
  "401": failure("Not signed in"),
  "403": failure("Not allowed"),
  "404": failure("Not there, or not to be seen"),
  "409": failure("Changed by somebody else meanwhile, or a duplicate"),
  "413": failure("Too large"),
  "422": failure("The values do not fit"),
  "429": failure("Too many requests"),
  "500": failure("Something went wrong on the server"),
};

export const parameter = (name: string, description: string, schema: Json = { type: "string" }): Json => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});
export const idParameter: Json = { name: "id", in: "path", required: true, schema: { type: "string" } };

/** Writes take it; what is told of a failed one is not kept. */
export const idempotency: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 200 },
  description: "The same key again gives the first answer again, for a day.",
};

export const listParameters: readonly Json[] = [
  parameter(
    "where",
    "A condition as JSON. Short forms stand beside it: `stage=won`, `amount[gte]=1000`, `name[contains]=…`, `customer.tier=a`.",
  ),
  parameter("search", "Words to find."),
  parameter("sort", "Fields, also of related records, comma-separated, `-` before one for descending."),
  parameter("fields", "Fields to give, comma-separated, also of related records: `customer.name`."),
  parameter("limit", "At most 500.", { type: "integer", minimum: 1, maximum: 500, default: 50 }),
  parameter("cursor", "`next` of the page before."),
  parameter("count", "Also count.", { type: "boolean" }),
  parameter("titles", "With the names of what relations point at, as `<field>$title`.", { type: "boolean" }),
  parameter("deleted", "From the bin.", { type: "boolean" }),
  parameter("view", "Key of a view whose filter, order and columns to take."),
];
