import { idempotency, json, parameter, ref } from "./common.ts";

type Json = Readonly<Record<string, unknown>>;

/** The calls about duplicates of one entity's records. `call` makes an operation out of its name, summary and the rest. */
export function duplicatePaths(
  { base, name }: { readonly base: string; readonly name: string },
  call: (operationId: string, summary: string, rest: Json & { responses: Json }) => Json,
): Readonly<Record<string, Json>> {
  return {
    [`${base}/duplicates`]: {
      get: call(`listDuplicates${name}`, "What the last scan found to be likely the same, as the caller may see it", {
        parameters: [
          parameter("after", "Where the last page ended."),
          parameter("limit", "Groups on a page, 20 by default.", { type: "integer", minimum: 1, maximum: 100 }),
        ],
        responses: { "200": { description: "Groups of records", ...json(ref("DuplicateGroups")) } },
      }),
      post: call(`duplicates${name}`, "Records that match what is being entered", {
        requestBody: {
          required: true,
          ...json({
            type: "object",
            properties: {
              values: { type: "object", additionalProperties: true },
              id: { type: "string", description: "The record that is being changed." },
            },
            required: ["values"],
          }),
        },
        responses: {
          "200": {
            description: "The matches that may be told",
            ...json({
              type: "object",
              properties: { data: { type: "array", items: ref("DuplicateMatch") } },
              required: ["data"],
            }),
          },
        },
      }),
    },
    [`${base}/duplicates/scan`]: {
      post: call(`scan${name}`, "Looks for duplicates among all records, as a job", {
        parameters: [idempotency],
        responses: {
          "202": {
            description: "Begun, or the job that does so already",
            ...json({ type: "object", properties: { job: { type: "string" } }, required: ["job"] }),
          },
        },
      }),
    },
    [`${base}/duplicates/not-same`]: {
      post: call(`notSame${name}`, "Keeps that these records are not the same", {
        parameters: [idempotency],
        requestBody: {
          required: true,
          ...json({
            type: "object",
            properties: { ids: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 20 } },
            required: ["ids"],
          }),
        },
        responses: { "204": { description: "Kept" } },
      }),
    },
    [`${base}/merge`]: {
      post: call(`merge${name}`, "Makes several records one", {
        parameters: [idempotency],
        requestBody: {
          required: true,
          ...json({
            type: "object",
            properties: {
              survivor: { type: "string", description: "The record that stays." },
              losers: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 9 },
              take: {
                type: "object",
                additionalProperties: { type: "string" },
                description: "Field → whose value is kept.",
              },
              revs: {
                type: "object",
                additionalProperties: { type: "integer" },
                description: "Revisions that must still hold.",
              },
              dryRun: { type: "boolean", description: "Only tells what it would do." },
            },
            required: ["survivor", "losers"],
          }),
        },
        responses: {
          "200": {
            description:
              "The survivor and what undoes the merge; with `dryRun` the fields to choose and what would move",
            ...json({ anyOf: [ref("Merged"), ref("MergePlan")] }),
          },
          "202": {
            description: "More than 10,000 relations move: begun as a job",
            ...json({
              type: "object",
              properties: { merge: { type: "string" }, job: { type: "string" } },
              required: ["merge", "job"],
            }),
          },
        },
      }),
    },
    [`${base}/unmerge`]: {
      post: call(`unmerge${name}`, "Undoes a merge within 30 days, as far as nothing was changed since", {
        parameters: [idempotency],
        requestBody: {
          required: true,
          ...json({ type: "object", properties: { merge: { type: "string" } }, required: ["merge"] }),
        },
        responses: {
          "200": { description: "What came back and what stays", ...json(ref("Unmerged")) },
          "202": {
            description: "More than 10,000 changes are undone: begun as a job",
            ...json({ type: "object", properties: { job: { type: "string" } }, required: ["job"] }),
          },
        },
      }),
    },
  };
}
