import { checked } from "../input/checked.ts";
import { importChoices } from "../input/import-schema.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const id = { type: "string", maxLength: 64 } as const;
const inputs = {
  id: checked({ type: "object", properties: { id }, required: ["id"], additionalProperties: false }),
  choices: checked({
    type: "object",
    properties: { id, ...importChoices },
    required: ["id", "mapping"],
    additionalProperties: false,
  }),
};

/** The import wizard. The file itself goes to `POST /api/v1/{entity}/import?preview=true`; its answer is the preview. */
export const importsRouter = trpc.router({
  preview: procedure("import")
    .input(inputs.id)
    .query(({ ctx, input }) => ctx.services.imports.preview(input.id, ctx.caller)),

  /** Reads the whole file and changes nothing. */
  dryRun: procedure("import")
    .input(inputs.choices)
    .mutation(({ ctx, input: { id: which, ...choices } }) => ctx.services.imports.dryRun(which, choices, ctx.caller)),

  /** Begins the job; its progress is under `jobs.get`. */
  start: procedure("import")
    .input(inputs.choices)
    .mutation(({ ctx, input: { id: which, ...choices } }) => ctx.services.imports.start(which, choices, ctx.caller)),

  get: procedure("import")
    .input(inputs.id)
    .query(({ ctx, input }) => ctx.services.imports.state(input.id, ctx.caller)),

  list: procedure("import").query(({ ctx }) => ctx.services.imports.list(ctx.caller)),
});
