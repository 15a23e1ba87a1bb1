import { checked } from "../input/checked.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const inputs = {
  list: checked({
    type: "object",
    properties: {
      before: { type: "string", maxLength: 40 },
      limit: { type: "integer", minimum: 1, maximum: 100 },
      unread: { type: "boolean" },
    },
    additionalProperties: false,
  }),
  read: checked({
    type: "object",
    properties: { ids: { type: "array", items: { type: "string", maxLength: 64 }, maxItems: 500 } },
    additionalProperties: false,
  }),
};

/** What rules tell one. */
export const notificationsRouter = trpc.router({
  list: procedure("user")
    .input(inputs.list)
    .query(({ ctx, input }) => ctx.services.notifications.list(ctx.actor.userId, { limit: 30, ...input })),
  unreadCount: procedure("user").query(({ ctx }) => ctx.services.notifications.unreadCount(ctx.actor.userId)),
  /** Without `ids`: all. */
  markRead: procedure("user")
    .input(inputs.read)
    .mutation(({ ctx, input }) => ctx.services.notifications.markRead(ctx.actor.userId, input.ids)),
});
