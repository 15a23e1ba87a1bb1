import { checked } from "../input/checked.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const input = checked({
  type: "object",
  properties: {
    text: { type: "string", maxLength: 200 },
    entities: { type: "array", items: { type: "string", maxLength: 64 }, maxItems: 50 },
    limit: { type: "integer", minimum: 1, maximum: 50 },
  },
  required: ["text"],
  additionalProperties: false,
});

export const searchRouter = trpc.router({
  /** Over all entities that the reader may see, best first. */
  all: procedure("user")
    .input(input)
    .query(({ ctx, input: { text, entities, limit = 20 } }) =>
      ctx.services.store.records.search(text, ctx.actor, { limit, ...(entities === undefined ? {} : { entities }) }),
    ),
});
