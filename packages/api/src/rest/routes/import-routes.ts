import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@quoin/definition";
import type { Router } from "express";
import { checked } from "../../input/checked.ts";
import { importChoices } from "../../input/import-schema.ts";
import type { ImportChoices } from "../../imports/import-types.ts";
import { entityOf } from "../entity-of.ts";
import { flagOf } from "../flag-of.ts";
import type { handling } from "../handle.ts";
import { bodyStream } from "../body-stream.ts";
import { idempotencyKey } from "../idempotency-key.ts";
import { parametersOf } from "../parameters-of.ts";

const parseChoices = checked({ type: "object", properties: importChoices, additionalProperties: false });

const jsonOf = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("malformed", `"${name}" is JSON.`, { details: [{ path: `/${name}`, code: "not_json" }] });
  }
};

/** Files of rows. The body is the file itself (text/csv); choices are parameters. */
export function importRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.post(
    "/:entity/import",
    handle({ policy: "import", changes: true }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const given = parametersOf(request, [
        "filename",
        "encoding",
        "preview",
        "dryRun",
        "mapping",
        "match",
        "duplicates",
      ]);
      const { idempotencyKey: once } = idempotencyKey(request);
      const key = once === undefined ? {} : { key: once };
      const encoding = given.get("encoding");
      const [onlyPreview, dryRun] = [flagOf("preview", given.get("preview")), flagOf("dryRun", given.get("dryRun"))];
      const { mapping, ...chosen } = parseChoices({
        ...(given.has("mapping") ? { mapping: jsonOf(given.get("mapping") ?? "", "mapping") } : {}),
        ...(given.has("match") ? { match: (given.get("match") ?? "").split(",") } : {}),
        ...(given.has("duplicates") ? { duplicates: given.get("duplicates") } : {}),
      });
      const preview = await services.imports.upload(
        {
          entity,
          fileName: given.get("filename") ?? "import.csv",
          content: bodyStream(request),
          ...(encoding === undefined ? {} : { encoding }),
        },
        caller,
      );
      if (onlyPreview === true) {
        response.status(201).json(preview);
        return;
      }
      const choices: ImportChoices = { mapping: mapping ?? preview.guessed, ...chosen };
      try {
        if (dryRun === true) {
          response.json(await services.imports.dryRun(preview.id, choices, caller));
          return;
        }
        const state = await services.imports.start(preview.id, { ...choices, ...key }, caller);
        response.status(202).setHeader("Location", `/api/v1/jobs/${state.job ?? ""}`);
        response.json(state);
      } finally {
        // Of what was only tried or refused nobody has the id.
        await services.imports.discard(preview.id, caller);
      }
    }),
  );

  const report = (name: "errors" | "warnings", method: "errorFile" | "warningFile"): void =>
    void router.get(
      `/imports/:id/${name}.csv`,
      handle({ policy: "import", changes: false }, async ({ services, caller, request, response }) => {
        const lines = await services.imports[method](String(request.params["id"]), caller);
        response.type("text/csv").setHeader("Content-Disposition", `attachment; filename="${name}.csv"`);
        await pipeline(Readable.from(lines), response);
      }),
    );
  report("errors", "errorFile");
  report("warnings", "warningFile");
}
