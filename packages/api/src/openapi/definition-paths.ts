import { KINDS } from "@quoin/definition";
import { choicesSchema } from "../publishing/choices-schema.ts";
import { fieldChoicesSchema } from "../publishing/field-choices-schema.ts";
import { failures, idempotency, json, parameter } from "./common.ts";

type Json = Readonly<Record<string, unknown>>;

const inPath = (name: string, schema: Json): Json => ({ name, in: "path", required: true, schema });
const kind = inPath("kind", { type: "string", enum: KINDS });
const key = inPath("key", { type: "string" });
const any: Json = { type: "object", additionalProperties: true };
const call = (operationId: string, summary: string, rest: Json = {}): Json => ({
  operationId,
  summary,
  tags: ["definitions"],
  ...rest,
  responses: { "200": { description: "Done", ...json(any) }, ...failures },
});
const once = { parameters: [idempotency] };
const body = { ...once, requestBody: { required: true, ...json(any) } };
const publishBody = (more: Json = {}) => ({
  ...once,
  requestBody: {
    required: false,
    ...json({
      type: "object",
      properties: { expectedVersion: { type: "integer" }, ...more, note: { type: "string" } },
      additionalProperties: false,
    }),
  },
});
const ofDraft: Json = {
  rev: { type: "integer", description: "The draft's revision that the plan was of." },
  choices: choicesSchema,
};

/** The calls on definitions. */
export const definitionPaths: Readonly<Record<string, Json>> = {
  "/api/v1/definitions/{kind}/{key}": {
    parameters: [kind, key],
    get: call("getDefinition", "A definition as published, or of the draft", {
      parameters: [parameter("draft", "Of the draft.", { type: "boolean" })],
    }),
    put: call("saveDefinition", "Writes a definition of the draft", body),
    delete: call("removeDefinition", "Takes a definition out of the draft", once),
  },
  "/api/v1/definitions/plan": { post: call("planDefinitions", "What publishing the draft would do") },
  "/api/v1/definitions/choices/{entity}/{field}": {
    parameters: [inPath("entity", { type: "string" }), inPath("field", { type: "string" })],
    put: call("decideValues", "Keeps with the draft what becomes of a field's stored values", {
      ...once,
      requestBody: { required: true, ...json(fieldChoicesSchema) },
    }),
    delete: call("forgetChoices", "Forgets what was decided", once),
  },
  "/api/v1/definitions/publish": { post: call("publishDefinitions", "Publishes the draft", publishBody(ofDraft)) },
  "/api/v1/definitions/versions": { get: call("listVersions", "The published versions, newest first") },
  "/api/v1/definitions/versions/{version}/publish": {
    parameters: [inPath("version", { type: "integer" })],
    post: call("republishVersion", "Publishes an earlier version anew", publishBody()),
  },
};
