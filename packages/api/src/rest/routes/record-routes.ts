import { AppError } from "@quoin/definition";
import type { WriteResult } from "@quoin/store";
import type { Router } from "express";
import { historyOf } from "../../records/history-of.ts";
import { writeAsCaller } from "../../records/write-as-caller.ts";
import { bodyOf } from "../body-of.ts";
import { entityOf, refOf } from "../entity-of.ts";
import { flagOf } from "../flag-of.ts";
import type { handling } from "../handle.ts";
import { doingOnce } from "../doing-once.ts";
import { idempotencyKey } from "../idempotency-key.ts";
import { revOf } from "../if-match.ts";
import { parametersOf } from "../parameters-of.ts";
import type { RestRequest } from "../rest-request.ts";
import { sendRecord, sendRecordText } from "../send-record.ts";

type Handle = ReturnType<typeof handling>;

/** Writes one change and gives its record. */
async function writeOne(
  { services, caller, request }: RestRequest,
  change: Parameters<typeof writeAsCaller>[2]["changes"][number],
) {
  const [result] = await writeAsCaller(services.store, caller, {
    changes: [change],
    source: "api",
    ...idempotencyKey(request),
  });
  return taken(result);
}

function taken(result: WriteResult | undefined): Extract<WriteResult, { ok: true }> {
  if (result?.ok) return result;
  throw result?.error ?? new AppError("internal", "The write gave no result.");
}

/** An instant, or a position of the log. */
const momentOf = (text: string): string | number => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : text);

/** One record: create, read, change, delete, restore, its history. */
export function recordRoutes(router: Router, handle: Handle): void {
  router.post(
    "/:entity",
    handle({ policy: "user", changes: true }, async (call) => {
      const entity = await entityOf(call.services, call.request);
      const { record, id, warnings } = await writeOne(call, { op: "create", entity, values: bodyOf(call.request) });
      call.response.status(201).setHeader("Location", `/api/v1/${entity}/${id}`);
      sendRecord(call.response, record, warnings);
    }),
  );

  router.get(
    "/:entity/:id",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const ref = await refOf(services, request);
      const given = parametersOf(request, ["fields", "titles", "deleted", "asOf"]);
      const fields = given.get("fields")?.split(",");
      const asOf = given.get("asOf");
      if (asOf !== undefined) {
        const then = { ...ref, asOf: momentOf(asOf), ...(fields ? { fields: [...new Set(["rev", ...fields])] } : {}) };
        // Without the revision as a tag: what was then is nothing to write back on.
        response.json(await services.store.records.asOf(then, caller.actor));
        return;
      }
      const text = await services.store.records.getJson(ref, caller.actor, {
        ...(fields ? { fields: [...new Set(["id", "rev", ...fields])] } : {}),
        ...(flagOf("titles", given.get("titles")) === true ? { titles: true } : {}),
        ...(flagOf("deleted", given.get("deleted")) === true ? { deleted: true } : {}),
      });
      sendRecordText(response, text);
    }),
  );

  router.patch(
    "/:entity/:id",
    handle({ policy: "user", changes: true }, async (call) => {
      const ref = await refOf(call.services, call.request);
      const { rev: _, ...values } = bodyOf(call.request);
      const rev = revOf(call.request, call.request.body as Record<string, unknown>);
      const { record, warnings } = await writeOne(call, {
        op: "update",
        ...ref,
        values,
        ...(rev === undefined ? {} : { rev }),
      });
      sendRecord(call.response, record, warnings);
    }),
  );

  router.delete(
    "/:entity/:id",
    handle({ policy: "user", changes: true }, async (call) => {
      const ref = await refOf(call.services, call.request);
      const rev = revOf(call.request);
      await writeOne(call, { op: "delete", ...ref, ...(rev === undefined ? {} : { rev }) });
      call.response.status(204).end();
    }),
  );

  router.post(
    "/:entity/:id/restore",
    handle({ policy: "user", changes: true }, async (call) => {
      bodyOf(call.request, []);
      const { record } = await writeOne(call, { op: "restore", ...(await refOf(call.services, call.request)) });
      sendRecord(call.response, record);
    }),
  );

  router.get(
    "/:entity/:id/history",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const given = parametersOf(request, ["before", "limit", "rows"]);
      const whole = (name: string, highest: number, none: number | undefined): number | undefined => {
        const text = given.get(name);
        if (text === undefined) return none;
        if (!/^[1-9]\d{0,14}$/.test(text))
          throw new AppError("malformed", `"${name}" is a whole number.`, {
            details: [{ path: `/${name}`, code: "wrong_type" }],
          });
        return Math.min(highest, Number(text));
      };
      const limit = whole("limit", 200, undefined) ?? 50;
      const before = whole("before", Number.MAX_SAFE_INTEGER, undefined);
      const data = await historyOf(services, caller.actor, {
        ref: await refOf(services, request),
        limit,
        ...(before === undefined ? {} : { before }),
        ...(flagOf("rows", given.get("rows")) === true ? { rows: true } : {}),
      });
      response.json({ data, next: data.length < limit ? null : (data.at(-1)?.position ?? null) });
    }),
  );

  router.get(
    "/:entity/:id/explain/:field",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      parametersOf(request, []);
      const { field } = request.params;
      const ref = { ...(await refOf(services, request)), field: String(field) };
      response.json(await services.store.records.explain(ref, caller.actor));
    }),
  );

  router.post(
    "/:entity/:id/revert",
    handle({ policy: "user", changes: true }, async (call) => {
      const { services, caller, request, response } = call;
      const { position, rows } = bodyOf(request, ["position", "rows"]);
      if (typeof position !== "number" || !Number.isSafeInteger(position))
        throw new AppError("malformed", "Name the position of the log entry.", {
          details: [{ path: "/position", code: "required" }],
        });
      if (rows !== undefined && typeof rows !== "boolean")
        throw new AppError("malformed", "Rows are taken along or not.", {
          details: [{ path: "/rows", code: "wrong_type" }],
        });
      const entry = { ...(await refOf(services, request)), position, ...(rows === true ? { rows } : {}) };
      const { record, warnings } = await doingOnce(
        call,
        entry,
      )(async ({ records }) => taken(await records.revert(entry, caller.actor)));
      sendRecord(response, record, warnings);
    }),
  );
}
