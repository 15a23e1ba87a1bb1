import { checked } from "../input/checked.ts";
import { settingsSchema } from "../workspace/settings.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const changes = checked({ type: "object", properties: settingsSchema.properties, additionalProperties: false });

/** What holds for the whole workspace. */
export const settingsRouter = trpc.router({
  get: procedure("user").query(({ ctx }) => ctx.services.settings.get()),
  /** Changes what is named. */
  set: procedure("admin")
    .input(changes)
    .mutation(({ ctx, input }) => ctx.services.settings.set(input)),
});
