import type { Router } from "express";
import { beginMerge } from "../../duplicates/begin-merge.ts";
import { beginUnmerge } from "../../duplicates/begin-unmerge.ts";
import { beginScan } from "../../duplicates/begin-scan.ts";
import { checkDuplicates } from "../../duplicates/check-duplicates.ts";
import { duplicateInputs } from "../../duplicates/duplicate-inputs.ts";
import { bodyOf } from "../body-of.ts";
import { doingOnce } from "../doing-once.ts";
import { entityOf } from "../entity-of.ts";
import type { handling } from "../handle.ts";
import { parametersOf } from "../parameters-of.ts";

/** Groups on a page where nobody says how many. */
const GROUPS = 20;

/** Records that are likely the same, and making them one. */
export function duplicateRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.post(
    "/:entity/duplicates",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const asked = duplicateInputs.check({ ...bodyOf(request, ["values", "id"]), entity });
      response.json({ data: await checkDuplicates(services, caller, asked) });
    }),
  );

  router.get(
    "/:entity/duplicates",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const { after, limit } = Object.fromEntries(parametersOf(request, ["after", "limit"]));
      const asked = duplicateInputs.page({
        entity,
        ...(after !== undefined && { after }),
        ...(limit !== undefined && { limit: Number(limit) }),
      });
      const found = await services.store.records.duplicateGroups({ limit: GROUPS, ...asked }, caller.actor);
      response.json({ data: found.data, next: found.next ?? null, at: found.at ?? null });
    }),
  );

  router.post(
    "/:entity/duplicates/scan",
    handle({ policy: "bulk", changes: true }, async (call) => {
      const { services, caller, request, response } = call;
      const entity = await entityOf(services, request);
      bodyOf(request, []);
      const begun = await beginScan(services, caller, { entity, doing: doingOnce(call, {}) });
      response.status(202).setHeader("Location", `/api/v1/jobs/${begun.job}`);
      response.json(begun);
    }),
  );

  router.post(
    "/:entity/duplicates/not-same",
    handle({ policy: "user", changes: true }, async (call) => {
      const { services, caller, request, response } = call;
      const entity = await entityOf(services, request);
      const asked = duplicateInputs.notSame({ ...bodyOf(request, ["ids"]), entity });
      await doingOnce(
        call,
        asked,
      )(async ({ records }) => {
        await records.notSame(asked, caller.actor);
        return null;
      });
      response.status(204).end();
    }),
  );

  router.post(
    "/:entity/merge",
    handle({ policy: "user", changes: true }, async (call) => {
      const { services, caller, request, response } = call;
      const entity = await entityOf(services, request);
      const { dryRun, ...body } = bodyOf(request, ["survivor", "losers", "take", "revs", "dryRun"]);
      const asked = duplicateInputs.merge({ ...body, entity });
      const { records } = services.store;
      const ids = [asked.survivor, ...asked.losers];
      if (dryRun === true) {
        response.json(await records.planMerge({ entity, ids }, caller.actor));
        return;
      }
      const merged = await beginMerge(doingOnce(call, asked), caller, asked);
      if ("job" in merged) response.status(202).setHeader("Location", `/api/v1/jobs/${merged.job}`);
      response.json(merged);
    }),
  );

  router.post(
    "/:entity/unmerge",
    handle({ policy: "user", changes: true }, async (call) => {
      const { services, caller, request, response } = call;
      await entityOf(services, request);
      const { merge } = duplicateInputs.undoMerge(bodyOf(request));
      const undone = await beginUnmerge(doingOnce(call, merge), caller, merge);
      if ("job" in undone) response.status(202).setHeader("Location", `/api/v1/jobs/${undone.job}`);
      response.json(undone);
    }),
  );
}
