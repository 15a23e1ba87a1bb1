import { AppError } from "@quoin/definition";
import type { Job } from "@quoin/store";
import { checked } from "../input/checked.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";
import { shownJob } from "../jobs/shown-job.ts";
import { visibleJob } from "../jobs/visible-job.ts";

const inputs = {
  id: checked({
    type: "object",
    properties: { id: { type: "string", maxLength: 64 } },
    required: ["id"],
    additionalProperties: false,
  }),
  list: checked({
    type: "object",
    properties: {
      kind: { type: "string", maxLength: 64 },
      status: { type: "string", enum: ["waiting", "running", "done", "failed", "cancelled"] },
      limit: { type: "integer", minimum: 1, maximum: 200 },
    },
    additionalProperties: false,
  }),
};

/** Long work. One's own; administrators see and end all. */
export const jobsRouter = trpc.router({
  get: procedure("user")
    .input(inputs.id)
    .query(({ ctx, input }): Promise<Job> => visibleJob(ctx.services.store, input.id, ctx.actor)),

  list: procedure("user")
    .input(inputs.list)
    .query(async ({ ctx: { services, actor }, input }) => {
      const { kind, status, limit = 50 } = input;
      const jobs = await services.store.jobs.list({
        limit,
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(status === undefined ? {} : { status: [status] }),
        ...(actor.abilities.has("admin") ? {} : { createdBy: actor.userId }),
      });
      return jobs.map((job) => shownJob(job, actor));
    }),

  cancel: procedure("user")
    .input(inputs.id)
    .mutation(async ({ ctx: { services, actor }, input }) => {
      const job = await visibleJob(services.store, input.id, actor);
      if (job.status !== "waiting" && job.status !== "running")
        throw new AppError("already_done", "This work has ended already.");
      await services.store.jobs.cancel(job.id);
    }),
});
