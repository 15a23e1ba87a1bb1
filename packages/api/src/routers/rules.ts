import type { RuleDocument } from "@quoin/definition";
import { ruleSchema } from "@quoin/definition";
import { ruleCatalog } from "@quoin/automation";
import { pressedRun } from "../rules/pressed-run.ts";
import { checked } from "../input/checked.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const id = { type: "string", maxLength: 64 } as const;
const key = { type: "string", maxLength: 64 } as const;

const parseRule = checked(ruleSchema as { readonly [keyword: string]: unknown });
const parseTry = checked({
  type: "object",
  properties: { key, record: id, rule: { type: "object" } },
  required: ["key", "rule"],
  additionalProperties: false,
});

const inputs = {
  runs: checked({
    type: "object",
    properties: {
      rule: key,
      record: id,
      status: { type: "string", enum: ["waiting", "running", "done", "failed", "stopped", "cancelled"] },
      before: { type: "string", maxLength: 40 },
      limit: { type: "integer", minimum: 1, maximum: 200 },
    },
    additionalProperties: false,
  }),
  id: checked({ type: "object", properties: { id }, required: ["id"], additionalProperties: false }),
  press: checked({
    type: "object",
    properties: {
      rule: key,
      record: id,
      press: { type: "string", minLength: 1, maxLength: 64, description: "The same press twice begins one run." },
    },
    required: ["rule", "record", "press"],
    additionalProperties: false,
  }),
  pause: checked({
    type: "object",
    properties: { rule: key, paused: { type: "boolean" } },
    required: ["rule", "paused"],
    additionalProperties: false,
  }),
  try: (input: unknown): { key: string; record?: string; rule: RuleDocument } => {
    const request = parseTry(input);
    parseRule(request.rule);
    return {
      key: request.key,
      ...(request.record === undefined ? {} : { record: request.record }),
      rule: request.rule as unknown as RuleDocument,
    };
  },
};

const design = procedure("design");

/** What rules did and would do. Rules themselves are definitions. */
export const rulesRouter = trpc.router({
  /** The triggers and steps that there are, with their settings. */
  catalog: design.query(() => ruleCatalog),
  runs: design.input(inputs.runs).query(({ ctx, input }) => ctx.services.automation.runs({ limit: 50, ...input })),
  run: design.input(inputs.id).query(({ ctx, input }) => ctx.services.automation.run(input.id)),
  /** Runs a rule, also one of the draft, on a record and takes everything back. */
  try: design.input(inputs.try).mutation(async ({ ctx: { services, actor }, input }) => {
    const { set } = await services.store.definitions.draft();
    return services.automation.tryRule({ ...input, messages: set.message }, actor);
  }),
  /** Takes a failed run up again where it failed. */
  replay: design.input(inputs.id).mutation(({ ctx, input }) => ctx.services.automation.retryRun(input.id)),
  pause: design
    .input(inputs.pause)
    .mutation(({ ctx, input }) => ctx.services.automation.setPaused(input.rule, input.paused)),
  states: design.query(({ ctx }) => ctx.services.automation.ruleStates()),
  /** How far the run is that the caller's press of a button began. */
  pressed: procedure("user")
    .input(inputs.id)
    .query(({ ctx, input }) => pressedRun(ctx.services, input.id, ctx.actor)),
  pressButton: procedure("user")
    .input(inputs.press)
    .mutation(async ({ ctx, input }) => ({ run: await ctx.services.automation.pressButton(input, ctx.actor) })),
});
