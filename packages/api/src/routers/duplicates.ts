import { checkDuplicates } from "../duplicates/check-duplicates.ts";
import { duplicateInputs } from "../duplicates/duplicate-inputs.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

/** Records that are likely the same. */
export const duplicatesRouter = trpc.router({
  /** Of a record as it is being entered. Changes nothing; it is sent as a body, so that no address holds what was typed. */
  check: procedure("user")
    .input(duplicateInputs.check)
    .mutation(({ ctx, input }) => checkDuplicates(ctx.services, ctx.caller, input)),

  /** What making several records one would do; the survivor first. */
  planMerge: procedure("user")
    .input(duplicateInputs.planMerge)
    .query(({ ctx, input }) => ctx.services.store.records.planMerge(input, ctx.actor)),

  /** Makes several records one: `{merge, record}`. */
  merge: procedure("user")
    .input(duplicateInputs.merge)
    .mutation(({ ctx, input }) => ctx.services.store.records.merge(input, ctx.actor)),

  /** Undoes a merge within 30 days; tells what stays because it was changed since. */
  undoMerge: procedure("user")
    .input(duplicateInputs.undoMerge)
    .mutation(({ ctx, input }) => ctx.services.store.records.undoMerge(input.merge, ctx.actor)),
});
