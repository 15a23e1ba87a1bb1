import type { Router } from "express";
import { checked } from "../../input/checked.ts";
import { beginUndo } from "../../records/begin-undo.ts";
import { undoSummary } from "../../records/undo-summary.ts";
import { doingOnce } from "../doing-once.ts";
import { refOf } from "../entity-of.ts";
import type { handling } from "../handle.ts";

const parseBody = checked({
  type: "object",
  properties: {
    position: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    conflicts: { type: "string", enum: ["keep", "overwrite"] },
    dryRun: { type: "boolean" },
  },
  required: ["position"],
  additionalProperties: false,
});

/** All that was written together with one entry of a record's log, undone as a job; with `dryRun` only what that would do. */
export function undoRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.post(
    "/:entity/:id/revert-bulk",
    handle({ policy: "bulk", changes: true }, async (call) => {
      const { services, caller, request, response } = call;
      const { position, conflicts = "keep", dryRun = false } = parseBody(request.body ?? {});
      const ref = { ...(await refOf(services, request)), position };
      if (dryRun) {
        response.json(undoSummary(await services.store.records.planUndo(ref, caller.actor)));
        return;
      }
      const asked = { ...ref, conflicts, source: "api" } as const;
      const begun = await beginUndo(doingOnce(call, asked), caller, asked);
      response.status(202).setHeader("Location", `/api/v1/jobs/${begun.job}`);
      response.json(begun);
    }),
  );
}
