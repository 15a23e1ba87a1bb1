import { type LanguagePorts, readEntities } from "@quoin/definition";
import type { Actor, Published } from "@quoin/store";
import { permissionsOf } from "../people/permissions-of.ts";
import { visibleDefinitions } from "../people/visible-definitions.ts";
import { commonSchemas, failures, idParameter, json, ref } from "./common.ts";
import { definitionPaths } from "./definition-paths.ts";
import { filePaths, fileSchema } from "./file-paths.ts";
import { entityPaths } from "./entity-paths.ts";
import { entitySchemas } from "./entity-schemas.ts";
import { importSchemas } from "./import-schemas.ts";
import { leftFilePaths } from "./left-file-paths.ts";

interface About {
  readonly url: string;
  readonly version: string;
  /** Whose rights decide which entities are told of. */
  readonly actor: Actor;
  readonly language: LanguagePorts;
}

/** The REST interface as OpenAPI 3.1, made from what is published, with the entities that the reader may know of. */
export function openApiDocument(
  published: Published,
  { url, version, actor, language }: About,
): Readonly<Record<string, unknown>> {
  const permitted = permissionsOf(actor, published.set);
  const visible = readEntities(visibleDefinitions(published.set, { actor, language }));
  const entities = [...visible.values()].filter(({ key }) => permitted[key] !== undefined);
  const designs = actor.abilities.has("design");
  return {
    openapi: "3.1.0",
    info: {
      title: "Quoin",
      version,
      summary: `Definitions version ${published.version}`,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url }],
    security: [{ token: [] }, { session: [] }],
    tags: [
      ...entities.map(({ key }) => ({ name: key })),
      { name: "files" },
      { name: "jobs" },
      ...(designs ? [{ name: "definitions" }] : []),
    ],
    paths: {
      "/api/health": {
        get: {
          operationId: "health",
          summary: "Whether it works",
          security: [],
          tags: ["jobs"],
          responses: {
            "200": { description: "It does; `pending`: how many jobs wait", ...json({ type: "object" }) },
            "503": { description: "It does not", ...json({ type: "object" }) },
          },
        },
      },
      ...Object.assign({}, ...entities.map(entityPaths)),
      "/api/v1/jobs/{id}": {
        parameters: [idParameter],
        get: {
          operationId: "getJob",
          summary: "How far a job is",
          tags: ["jobs"],
          responses: { "200": { description: "The job", ...json(ref("Job")) }, ...failures },
        },
      },
      ...leftFilePaths,
      ...filePaths,
      ...(designs ? definitionPaths : {}),
    },
    components: {
      schemas: Object.assign({ File: fileSchema }, commonSchemas, importSchemas, ...entities.map(entitySchemas)),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token." },
        session: { type: "apiKey", in: "cookie", name: "quoin.session_token" },
      },
    },
  };
}
