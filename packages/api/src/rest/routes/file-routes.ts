import { AppError } from "@quoin/definition";
import type { Router } from "express";
import { fileFacts } from "../../files/file-facts.ts";
import { UploadTurns } from "../../files/upload-turns.ts";
import type { handling } from "../handle.ts";
import { idempotencyKey } from "../idempotency-key.ts";
import { parametersOf } from "../parameters-of.ts";
import { sendFile } from "../send-file.ts";
import { sendSmall } from "../send-small.ts";
import { uploadOf } from "../upload-of.ts";

const MEGABYTE = 1_000_000;
const MOST = 500;

function limitOf(given: string | undefined): number {
  const limit = given === undefined ? 50 : Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new AppError("malformed", `The limit is 1 to ${MOST}.`, {
      details: [{ path: "/limit", code: "out_of_range", params: { min: 1, max: MOST } }],
    });
  return limit;
}

/** Files: sent, listed, fetched. Which record holds one is said by writing its id into a field. */
export function fileRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  const turns = new UploadTurns();

  router.post(
    "/files",
    handle({ policy: "user", changes: true }, async ({ services, caller, request, response }) => {
      const { actor } = caller;
      const { idempotencyKey: given } = idempotencyKey(request);
      const key = given === undefined ? {} : { key: given };
      const file = await turns.take(actor.userId, async () => {
        const { fileLimit, dropPlace } = await services.settings.get();
        const { name, content } = await uploadOf(request);
        try {
          const about = { name, limit: fileLimit * MEGABYTE, actor, withoutPlace: dropPlace, ...key };
          return await services.store.files.receive(content, about);
        } finally {
          // Refused before it was read: what is still sent runs out.
          content.destroy();
        }
      });
      response.status(201).setHeader("Location", `/api/v1/files/${file.id}`);
      response.json(fileFacts(file));
    }),
  );

  router.get(
    "/files",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const given = parametersOf(request, ["limit", "cursor"]);
      const after = given.get("cursor");
      const page = { limit: limitOf(given.get("limit")), ...(after === undefined ? {} : { after }) };
      const { data, next = null } = await services.store.files.list(caller.actor, page);
      response.json({ data: data.map(fileFacts), next });
    }),
  );

  router.get(
    "/files/:id",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const small = parametersOf(request, ["download", "small"]).has("small");
      const { files } = services.store;
      const file = await files.get(String(request.params["id"]), caller.actor);
      await (small ? sendSmall : sendFile)({ request, response }, files, file);
    }),
  );
}
