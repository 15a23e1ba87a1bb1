import { SCOPES } from "../context/scope.ts";
import { checked } from "../input/checked.ts";
import { oneLine } from "../input/one-line.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const id = { type: "string", maxLength: 64 } as const;
const inputs = {
  list: checked({ type: "object", properties: { all: { type: "boolean" } }, additionalProperties: false }),
  create: checked({
    type: "object",
    properties: {
      name: { type: "string", minLength: 1, maxLength: 100, ...oneLine },
      scopes: { type: "array", items: { type: "string", enum: SCOPES }, minItems: 1, uniqueItems: true },
      days: { type: "integer", minimum: 1, maximum: 365 },
    },
    required: ["name", "scopes"],
    additionalProperties: false,
  }),
  revoke: checked({ type: "object", properties: { id }, required: ["id"], additionalProperties: false }),
};

/** API tokens of one's own. A token cannot make tokens. */
export const tokensRouter = trpc.router({
  /** With `all`, an administrator sees everyone's. */
  list: procedure("session")
    .input(inputs.list)
    .query(({ ctx: { services, actor }, input }) =>
      services.tokens.list(input.all === true && actor.abilities.has("admin") ? undefined : actor.userId),
    ),
  /** `secret` is told this once. */
  create: procedure("session")
    .input(inputs.create)
    .mutation(({ ctx: { services, actor }, input }) => services.tokens.create({ user: actor.userId, ...input })),
  revoke: procedure("session")
    .input(inputs.revoke)
    .mutation(({ ctx: { services, actor }, input }) =>
      services.tokens.revoke(input.id, actor.abilities.has("admin") ? undefined : actor.userId),
    ),
});
