import type { Router } from "express";
import { checkDuplicates } from "../../duplicates/check-duplicates.ts";
import { duplicateInputs } from "../../duplicates/duplicate-inputs.ts";
import { bodyOf } from "../body-of.ts";
import { entityOf } from "../entity-of.ts";
import type { handling } from "../handle.ts";

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

  router.post(
    "/:entity/merge",
    handle({ policy: "user", changes: true }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const { dryRun, ...body } = bodyOf(request, ["survivor", "losers", "take", "revs", "dryRun"]);
      const asked = duplicateInputs.merge({ ...body, entity });
      const { records } = services.store;
      const ids = [asked.survivor, ...asked.losers];
      response.json(
        dryRun === true
          ? await records.planMerge({ entity, ids }, caller.actor)
          : await records.merge(asked, caller.actor),
      );
    }),
  );

  router.post(
    "/:entity/unmerge",
    handle({ policy: "user", changes: true }, async ({ services, caller, request, response }) => {
      await entityOf(services, request);
      const { merge } = duplicateInputs.undoMerge(bodyOf(request));
      response.json(await services.store.records.undoMerge(merge, caller.actor));
    }),
  );
}
