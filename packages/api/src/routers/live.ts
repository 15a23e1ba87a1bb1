import { tracked } from "@trpc/server";
import { checked } from "../input/checked.ts";
import { followChanges } from "../live/follow-changes.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const input = checked({
  type: "object",
  properties: {
    lastEventId: {
      type: ["string", "null"],
      pattern: "^\\d{1,15}$",
      description: "Position of the last change seen; tRPC sends it on reconnecting.",
    },
  },
  additionalProperties: false,
});

/** Server-sent events. */
export const liveRouter = trpc.router({
  /** That records changed which the reader may see, and that definitions were published. */
  changes: procedure("user")
    .input(input)
    .subscription(async function* ({ ctx, input: { lastEventId }, signal }) {
      const after = lastEventId ? Number(lastEventId) : undefined;
      const following = {
        store: ctx.services.store,
        live: ctx.services.live,
        after,
        refresh: ctx.refresh,
        signal: signal ?? new AbortController().signal,
      };
      for await (const { position, change } of followChanges(following)) yield tracked(String(position), change);
    }),
});
