import { checked } from "../input/checked.ts";
import { calendarsSchema } from "../workspace/calendars-schema.ts";
import { settingsSchema } from "../workspace/settings.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const changes = checked({ type: "object", properties: settingsSchema.properties, additionalProperties: false });

const calendars = checked(calendarsSchema);

/** What holds for the whole workspace. */
export const settingsRouter = trpc.router({
  get: procedure("user").query(({ ctx }) => ctx.services.settings.get()),
  /** Changes what is named. */
  set: procedure("admin")
    .input(changes)
    .mutation(({ ctx, input }) => ctx.services.settings.set(input)),
  /** The working calendars; the first is the usual one. */
  calendars: procedure("user").query(({ ctx }) => ctx.services.store.calendars.list()),
  /** Puts calendars in place of all there were; what is worked out by them is worked out anew. */
  setCalendars: procedure("admin")
    .input(calendars)
    .mutation(({ ctx, input }) => ctx.services.store.calendars.save(input.calendars)),
});
