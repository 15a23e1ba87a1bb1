import { json, ref } from "./common.ts";

type Json = Readonly<Record<string, unknown>>;

/** The calls about duplicates of one entity's records. `call` makes an operation out of its name, summary and the rest. */
export function duplicatePaths(
  { base, name }: { readonly base: string; readonly name: string },
  call: (operationId: string, summary: string, rest: Json & { responses: Json }) => Json,
): Readonly<Record<string, Json>> {
  return {
    [`${base}/duplicates`]: {
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
  };
}
