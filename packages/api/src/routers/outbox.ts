import { checked } from "../input/checked.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const list = checked({
  type: "object",
  properties: {
    before: { type: "string", maxLength: 40 },
    limit: { type: "integer", minimum: 1, maximum: 200 },
    status: { type: "string", enum: ["waiting", "sent", "failed"] },
  },
  additionalProperties: false,
});

/** Mail, sent and kept. */
export const outboxRouter = trpc.router({
  list: procedure("admin")
    .input(list)
    .query(async ({ ctx: { services }, input }) => ({
      sends: services.outbox.sends,
      mails: await services.outbox.list({ limit: 50, ...input }),
    })),
});
