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
});
