import { checked } from "../input/checked.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";
import { mentionPeople } from "../workspace/mention-people.ts";

const text = { type: "string", minLength: 1, maxLength: 64 } as const;
const record = {
  type: "object",
  properties: { entity: text, id: text },
  required: ["entity", "id"],
  additionalProperties: false,
} as const;

const inputs = {
  mention: checked({
    type: "object",
    properties: {
      note: record,
      about: record,
      people: { type: "array", items: text, minItems: 1, maxItems: 20 },
    },
    required: ["note", "about", "people"],
    additionalProperties: false,
  }),
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

/** What rules and colleagues tell one. */
export const notificationsRouter = trpc.router({
  list: procedure("user")
    .input(inputs.list)
    .query(({ ctx, input }) => ctx.services.notifications.list(ctx.actor.userId, { limit: 30, ...input })),
  unreadCount: procedure("user").query(({ ctx }) => ctx.services.notifications.unreadCount(ctx.actor.userId)),
  /** Tells people that a note of one's own names them. */
  mention: procedure("user")
    .input(inputs.mention)
    .mutation(({ ctx, input }) => mentionPeople(ctx.services, ctx.caller, input)),
  /** Without `ids`: all. */
  markRead: procedure("user")
    .input(inputs.read)
    .mutation(({ ctx, input }) => ctx.services.notifications.markRead(ctx.actor.userId, input.ids)),
});
