import { KINDS, type DefinitionSet, whereUsed } from "@quoin/definition";
import { checkDefinitions } from "@quoin/definition/check";
import { checked } from "../input/checked.ts";
import { visibleDefinitions } from "../people/visible-definitions.ts";
import { fieldChoicesSchema } from "../publishing/field-choices-schema.ts";
import type { PublishRun } from "../publishing/publish-runs.ts";
import { choicesSchema } from "../publishing/choices-schema.ts";
import { readChoices } from "../publishing/read-choices.ts";
import { withChoices } from "../publishing/with-choices.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const kind = { type: "string", enum: KINDS } as const;
const key = { type: "string", maxLength: 64 } as const;
const document = {
  anyOf: [{ type: "object" }, { type: "null" }],
  description: "null takes the definition away.",
} as const;
const rev = { type: "integer", minimum: 0, description: "The draft's revision that this began from." } as const;
const one = {
  type: "object",
  properties: { kind, key, document, rev },
  required: ["kind", "key", "document"],
  additionalProperties: false,
} as const;

const inputs = {
  save: checked(one),
  batch: checked({
    type: "object",
    properties: { changes: { type: "array", items: one, minItems: 1, maxItems: 500 } },
    required: ["changes"],
    additionalProperties: false,
  }),
  publish: checked({
    type: "object",
    properties: {
      expectedVersion: { type: "integer", minimum: 0 },
      rev: { ...rev, description: "The draft's revision that the plan was of." },
      note: { type: "string", maxLength: 500 },
      choices: choicesSchema,
    },
    required: ["expectedVersion"],
    additionalProperties: false,
  }),
  decide: checked({
    type: "object",
    properties: { entity: key, field: key, choices: { anyOf: [fieldChoicesSchema, { type: "null" }] } },
    required: ["entity", "field", "choices"],
    additionalProperties: false,
  }),
  republish: checked({
    type: "object",
    properties: { version: { type: "integer", minimum: 1 }, expectedVersion: { type: "integer", minimum: 0 } },
    required: ["version", "expectedVersion"],
    additionalProperties: false,
  }),
  run: checked({
    type: "object",
    properties: { id: { type: "string", maxLength: 64 } },
    required: ["id"],
    additionalProperties: false,
  }),
  version: checked({
    type: "object",
    properties: { version: { type: "integer", minimum: 0 } },
    required: ["version"],
    additionalProperties: false,
  }),
  use: checked({
    type: "object",
    properties: { kind, key, field: { type: "string", maxLength: 64 }, option: { type: "string", maxLength: 64 } },
    required: ["kind", "key"],
    additionalProperties: false,
  }),
};

const design = procedure("design");

/** The definitions: what is published, the one shared draft, and the way from the one to the other. */
export const definitionsRouter = trpc.router({
  /** Everyone who is signed in draws their screens from it. */
  published: procedure("user").query(
    async ({ ctx: { services, actor } }): Promise<{ version: number; at: string; set: DefinitionSet }> => {
      const { version, set, at } = await services.store.definitions.published();
      return { version, at, set: visibleDefinitions(set, { actor, language: services.language }) };
    },
  ),

  draft: design.query(({ ctx }) => ctx.services.store.definitions.draft()),

  saveDocument: design
    .input(inputs.save)
    .mutation(({ ctx, input }) => ctx.services.store.definitions.saveDraft(input, ctx.actor)),

  /** Several documents, all or none. */
  saveDraftBatch: design
    .input(inputs.batch)
    .mutation(({ ctx, input }) => ctx.services.store.definitions.saveDraftBatch(input.changes, ctx.actor)),

  discard: design.mutation(({ ctx }) => ctx.services.store.definitions.discardDraft(ctx.actor)),

  /** What publishing the draft would do to the real data. */
  plan: design.query(async ({ ctx }) => {
    const { services } = ctx;
    const { definitions } = services.store;
    const { set, rev, choices } = await definitions.draft();
    const { retiredDays: keepDays } = await services.settings.get();
    return { ...(await definitions.plan(set, { choices, actor: ctx.actor, keepDays })), rev, choices };
  }),

  /** Keeps with the draft what becomes of a field's stored values; null forgets it. */
  decide: design
    .input(inputs.decide)
    .mutation(({ ctx, input: { entity, field, choices } }) =>
      ctx.services.store.definitions.saveChoices(
        `${entity}.${field}`,
        choices === null ? null : readChoices(choices),
        ctx.actor,
      ),
    ),

  /** What is wrong with the draft, without looking at data: quick enough for each edit. */
  check: design.query(async ({ ctx: { services } }) => {
    const { set } = await services.store.definitions.draft();
    await services.language.ready?.();
    return checkDefinitions(set, services.language);
  }),

  /** Whole or not at all. Cancelled while it was being applied: nothing took effect. */
  publish: design
    .input(inputs.publish)
    .mutation(({ ctx, input: { choices, ...input } }) =>
      ctx.services.publishing.run({ draft: true, ...input, ...withChoices(choices) }, ctx.actor),
    ),

  /** Goes back: publishes an earlier version anew. */
  republish: design.input(inputs.republish).mutation(async ({ ctx, input: { version, expectedVersion } }) => {
    const { set } = await ctx.services.store.definitions.version(version);
    return ctx.services.publishing.run({ set, expectedVersion }, ctx.actor);
  }),

  /** The publish that is being applied now, by anyone. */
  publishing: design.query(({ ctx }): PublishRun | null => ctx.services.publishing.current() ?? null),

  /** Ends a publish before its next step; whether it was still there to be ended. Only the publish's own answer says whether it took effect. */
  cancelPublish: design
    .input(inputs.run)
    .mutation(({ ctx, input }) => ({ asked: ctx.services.publishing.stop(input.id) })),

  versions: design.query(({ ctx }) => ctx.services.store.definitions.versions()),

  version: design
    .input(inputs.version)
    .query(({ ctx, input }) => ctx.services.store.definitions.version(input.version)),

  /** Everything in the draft that refers to a definition, a field or an option. */
  whereUsed: design.input(inputs.use).query(async ({ ctx: { services }, input }) => {
    const { set } = await services.store.definitions.draft();
    return whereUsed(set, input, services.language);
  }),
});
