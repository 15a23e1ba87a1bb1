import type { Router } from "express";
import { checkDuplicates } from "../../duplicates/check-duplicates.ts";
import { duplicateInputs } from "../../duplicates/duplicate-inputs.ts";
import { bodyOf } from "../body-of.ts";
import { entityOf } from "../entity-of.ts";
import type { handling } from "../handle.ts";

/** Records that are likely the same. */
export function duplicateRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.post(
    "/:entity/duplicates",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const asked = duplicateInputs.check({ ...bodyOf(request, ["values", "id"]), entity });
      response.json({ data: await checkDuplicates(services, caller, asked) });
    }),
  );
}
