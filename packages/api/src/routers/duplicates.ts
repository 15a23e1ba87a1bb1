import { doingNow } from "../context/doing-now.ts";
import { beginMerge } from "../duplicates/begin-merge.ts";
import { beginUnmerge } from "../duplicates/begin-unmerge.ts";
import { beginScan } from "../duplicates/begin-scan.ts";
import { checkDuplicates } from "../duplicates/check-duplicates.ts";
import { duplicateInputs } from "../duplicates/duplicate-inputs.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const GROUPS = 20;

/** Records that are likely the same, and making them one. */
export const duplicatesRouter = trpc.router({
  /** Of a record as it is being entered. Changes nothing; it is sent as a body, so that no address holds what was typed. */
  check: procedure("user")
    .input(duplicateInputs.check)
    .mutation(({ ctx, input }) => checkDuplicates(ctx.services, ctx.caller, input)),

  /** What the last scan found, as the reader may see it. */
  groups: procedure("user")
    .input(duplicateInputs.groups)
    .query(({ ctx, input }) => ctx.services.store.records.duplicateGroups({ limit: GROUPS, ...input }, ctx.actor)),

  /** Begins the job that looks for duplicates among all records; its progress is under `jobs.get`. */
  scan: procedure("bulk")
    .input(duplicateInputs.scan)
    .mutation(({ ctx, input }) => beginScan(ctx.services, ctx.caller, input)),

  /** Keeps that these records are not the same. */
  notSame: procedure("user")
    .input(duplicateInputs.notSame)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.store.records.notSame(input, ctx.actor);
      return null;
    }),

  /** What making several records one would do; the survivor first. */
  planMerge: procedure("user")
    .input(duplicateInputs.planMerge)
    .query(({ ctx, input }) => ctx.services.store.records.planMerge(input, ctx.actor)),

  /** Makes several records one: `{merge, record}`, or `{merge, job}` where so much moves that a job does it. */
  merge: procedure("user")
    .input(duplicateInputs.merge)
    .mutation(({ ctx, input }) => beginMerge(doingNow(ctx.services), ctx.caller, input)),

  /** Undoes a merge within 30 days; tells what stays because it was changed since, or `{job}` where so much moves back that a job does it. */
  undoMerge: procedure("user")
    .input(duplicateInputs.undoMerge)
    .mutation(({ ctx, input }) => beginUnmerge(doingNow(ctx.services), ctx.caller, input.merge)),
});
