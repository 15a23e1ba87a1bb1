import { definitionsRouter } from "./routers/definitions.ts";
import { duplicatesRouter } from "./routers/duplicates.ts";
import { importsRouter } from "./routers/imports.ts";
import { jobsRouter } from "./routers/jobs.ts";
import { liveRouter } from "./routers/live.ts";
import { notificationsRouter } from "./routers/notifications.ts";
import { outboxRouter } from "./routers/outbox.ts";
import { recordsRouter } from "./routers/records.ts";
import { rulesRouter } from "./routers/rules.ts";
import { searchRouter } from "./routers/search.ts";
import { sessionRouter } from "./routers/session.ts";
import { settingsRouter } from "./routers/settings.ts";
import { setupRouter } from "./routers/setup.ts";
import { teamsRouter } from "./routers/teams.ts";
import { templatesRouter } from "./routers/templates.ts";
import { tokensRouter } from "./routers/tokens.ts";
import { usersRouter } from "./routers/users.ts";
import { viewsRouter } from "./routers/views.ts";
import { trpc } from "./trpc/trpc.ts";

/** Every procedure of the product, one noun each. */
export const appRouter = trpc.router({
  definitions: definitionsRouter,
  duplicates: duplicatesRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  live: liveRouter,
  notifications: notificationsRouter,
  outbox: outboxRouter,
  records: recordsRouter,
  rules: rulesRouter,
  search: searchRouter,
  session: sessionRouter,
  settings: settingsRouter,
  setup: setupRouter,
  teams: teamsRouter,
  templates: templatesRouter,
  tokens: tokensRouter,
  users: usersRouter,
  views: viewsRouter,
});

export type AppRouter = typeof appRouter;
