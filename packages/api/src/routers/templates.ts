import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { AppError } from "@quoin/definition";
import { PACKAGE_LIMITS } from "@quoin/template";
import { INSTALL_JOB, type InstallPayload } from "../jobs/install-job.ts";
import { checked } from "../input/checked.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const name = { type: "string", pattern: "^[a-z0-9][a-z0-9_-]{0,63}$" } as const;
const choices = {
  type: "object",
  description: "How conflicts are answered, by their ids in the plan.",
  additionalProperties: { type: "string", enum: ["mine", "theirs", "rename"] },
  maxProperties: 2000,
} as const;
const inputs = {
  plan: checked({ type: "object", properties: { name, choices }, required: ["name"], additionalProperties: false }),
  name: checked({ type: "object", properties: { name }, required: ["name"], additionalProperties: false }),
  add: checked({
    type: "object",
    properties: { file: { type: "string", maxLength: 64, description: "Id of a file that was sent." } },
    required: ["file"],
    additionalProperties: false,
  }),
  install: checked({
    type: "object",
    properties: { name, sampleData: { type: "boolean" }, choices },
    required: ["name"],
    additionalProperties: false,
  }),
  export: checked({
    type: "object",
    properties: {
      name,
      version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
      title: { type: "string", minLength: 1, maxLength: 200 },
      entities: { type: "array", items: { type: "string", maxLength: 64 }, maxItems: 200 },
    },
    required: ["name", "version", "title"],
    additionalProperties: false,
  }),
};

const design = procedure("design");

/** Packages of definitions that come with the product or were installed. */
export const templatesRouter = trpc.router({
  list: design.query(({ ctx }) => ctx.services.templates.list()),
  /** Takes a packed package that was sent as a file among those that may be installed. */
  add: design.input(inputs.add).mutation(async ({ ctx: { services, actor }, input }) => {
    const { files } = services.store;
    const file = await files.get(input.file, actor);
    if (file.size > PACKAGE_LIMITS.packed)
      throw new AppError("too_large", `A packed template has at most ${PACKAGE_LIMITS.packed} bytes.`);
    return services.templates.add(await buffer(await files.open(file)));
  }),
  forget: design.input(inputs.name).mutation(({ ctx, input }) => ctx.services.templates.forget(input.name)),
  preview: design.input(inputs.name).query(({ ctx, input }) => ctx.services.templates.preview(input.name)),
  plan: design.input(inputs.plan).query(({ ctx, input }) => ctx.services.templates.plan(input.name, input.choices)),
  /** Begins the job; its progress is under `jobs.get`. Publishes; the definitions of the draft stay in the draft. */
  install: design.input(inputs.install).mutation(async ({ ctx: { services, actor }, input }) => {
    const payload: InstallPayload = { request: { sampleData: false, ...input }, user: actor.userId };
    const job = { kind: INSTALL_JOB, key: `install:${randomUUID()}`, payload, maxAttempts: 3, createdBy: actor.userId };
    return { job: (await services.store.jobs.enqueue(job)).id };
  }),
  remove: design.input(inputs.name).mutation(({ ctx, input }) => ctx.services.templates.remove(input.name, ctx.actor)),
  removeSampleData: design
    .input(inputs.name)
    .mutation(({ ctx, input }) => ctx.services.templates.removeSampleData(input.name, ctx.actor)),
  export: design.input(inputs.export).mutation(({ ctx, input }) => ctx.services.templates.export(input, ctx.actor)),
});
