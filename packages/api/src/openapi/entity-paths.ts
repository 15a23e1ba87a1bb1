import type { Entity } from "@quoin/definition";
import { bulkBody } from "./bulk-body.ts";
import { failures, idempotency, idParameter, json, listParameters, parameter, ref } from "./common.ts";
import { duplicatePaths } from "./duplicate-paths.ts";
import { queryBody } from "./query-body.ts";
import { schemaName } from "./schema-name.ts";
import { transferPaths } from "./transfer-paths.ts";

type Json = Readonly<Record<string, unknown>>;

const ifMatch: Json = {
  name: "If-Match",
  in: "header",
  required: false,
  schema: { type: "string" },
  description: "The revision that was read.",
};

/** The calls on one entity's records. */
export function entityPaths(entity: Entity): Readonly<Record<string, Json>> {
  const { key } = entity;
  const name = schemaName(key);
  const tags = [key];
  const record = (description: string): Json => ({ description, ...json(ref(name)) });
  const call = (operationId: string, summary: string, rest: Json & { responses: Json }): Json => ({
    operationId,
    summary,
    tags,
    ...rest,
    responses: { ...rest.responses, ...failures },
  });
  const page = {
    description: "A page",
    ...json({
      type: "object",
      properties: {
        data: { type: "array", items: ref(name) },
        next: { type: ["string", "null"] },
        count: { type: "integer" },
        countAtLeast: { type: "boolean", description: "The count stopped there: more match." },
      },
      required: ["data"],
    }),
  };
  const body = (schema: Json): Json => ({ required: true, ...json(schema) });
  const base = `/api/v1/${key}`;
  return {
    [base]: {
      get: call(`list${name}`, `Lists ${key} records`, { parameters: listParameters, responses: { "200": page } }),
      post: call(`create${name}`, `Creates a ${key} record`, {
        parameters: [idempotency],
        requestBody: body(ref(`${name}New`)),
        responses: { "201": record("Created") },
      }),
    },
    [`${base}/query`]: {
      post: call(`query${name}`, `Lists or sums up ${key} records by a body`, {
        requestBody: body(queryBody),
        responses: {
          "200": {
            description: "A page, or rows of sums",
            ...json({
              type: "object",
              properties: { data: { type: "array", items: { type: "object", additionalProperties: true } } },
              required: ["data"],
            }),
          },
        },
      }),
    },
    [`${base}/bulk`]: {
      post: call(`bulk${name}`, "Changes up to 10,000 records, all or none", {
        parameters: [parameter("partial", "Each item stands alone.", { type: "boolean" }), idempotency],
        requestBody: body(bulkBody(name)),
        responses: {
          "200": {
            description: "A result per item",
            ...json({
              type: "object",
              properties: { results: { type: "array", items: { type: "object" } }, failed: { type: "integer" } },
              required: ["results", "failed"],
            }),
          },
        },
      }),
    },
    ...transferPaths({ key, base, name }, call),
    ...duplicatePaths({ base, name }, call),
    [`${base}/{id}`]: {
      parameters: [idParameter],
      get: call(`get${name}`, `One ${key} record`, {
        parameters: [
          parameter("fields", "Fields to give, comma-separated."),
          parameter("titles", "With the names of what relations point at, as `<field>$title`.", { type: "boolean" }),
          parameter("deleted", "From the bin.", { type: "boolean" }),
          parameter(
            "asOf",
            "As it was at this instant (`2026-01-31T09:00:00Z`), or right after the log's entry at this position.",
          ),
        ],
        responses: { "200": record("The record") },
      }),
      patch: call(`update${name}`, "Changes the fields given", {
        parameters: [ifMatch, idempotency],
        requestBody: body(ref(`${name}Changes`)),
        responses: { "200": record("As changed") },
      }),
      delete: call(`delete${name}`, "Into the bin", {
        parameters: [ifMatch, idempotency],
        responses: { "204": { description: "Deleted" } },
      }),
    },
    [`${base}/{id}/restore`]: {
      parameters: [idParameter],
      post: call(`restore${name}`, "Out of the bin", {
        parameters: [idempotency],
        responses: { "200": record("As restored") },
      }),
    },
    [`${base}/{id}/history`]: {
      parameters: [idParameter],
      get: call(`history${name}`, "What happened to it", {
        parameters: [
          parameter("before", "The position of the last entry that was seen.", { type: "integer" }),
          parameter("limit", "At most 200.", { type: "integer", minimum: 1, maximum: 200, default: 50 }),
          parameter("rows", "With what happened to the rows of its tables.", { type: "boolean" }),
        ],
        responses: {
          "200": {
            description: "Newest first",
            ...json({
              type: "object",
              properties: { data: { type: "array", items: ref("LogEntry") }, next: { type: ["integer", "null"] } },
              required: ["data"],
            }),
          },
        },
      }),
    },
    [`${base}/{id}/explain/{field}`]: {
      parameters: [idParameter, { name: "field", in: "path", required: true, schema: { type: "string" } }],
      get: call(`explain${name}`, "How a computed value came about, of what the reader may read", {
        responses: { "200": { description: "Its parts", ...json(ref("Explanation")) } },
      }),
    },
    [`${base}/{id}/revert`]: {
      parameters: [idParameter],
      post: call(`revert${name}`, "Undoes one entry of its log", {
        parameters: [idempotency],
        requestBody: body({
          type: "object",
          properties: {
            position: { type: "integer" },
            rows: {
              type: "boolean",
              description: "All that was written of the record and of its rows together with this entry.",
            },
          },
          required: ["position"],
        }),
        responses: { "200": record("As it is now") },
      }),
    },
    [`${base}/{id}/revert-bulk`]: {
      parameters: [idParameter],
      post: call(`revertBulk${name}`, "Undoes all that was written together with one entry of its log, as a job", {
        parameters: [idempotency],
        requestBody: body({
          type: "object",
          properties: {
            position: { type: "integer" },
            conflicts: { type: "string", enum: ["keep", "overwrite"], description: "Left out: keep." },
            dryRun: { type: "boolean", description: "Only tells what it would do." },
          },
          required: ["position"],
        }),
        responses: {
          "200": {
            description: "With `dryRun`: how many records, and which stand against it",
            ...json(ref("UndoPlan")),
          },
          "202": {
            description: "Begun",
            ...json({ type: "object", properties: { job: { type: "string" } }, required: ["job"] }),
          },
        },
      }),
    },
  };
}
