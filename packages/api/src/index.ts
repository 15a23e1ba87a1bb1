export { appRouter, type AppRouter } from "./router.ts";
export type { RouterInputs, RouterOutputs } from "./router-types.ts";
export { knownFailures } from "./trpc/known-failures.ts";
export { plainReads } from "./trpc/plain-reads.ts";
export { plainWrites } from "./trpc/plain-writes.ts";
export { plainTransformer } from "./trpc/plain-transformer.ts";
export type { ApiContext } from "./context/api-context.ts";
export type { Caller } from "./context/caller.ts";
export { SCOPES, type Scope } from "./context/scope.ts";
export type { Services } from "./context/services.ts";
export { createServices, withParts, type BaseServices, type ServicesOptions } from "./context/create-services.ts";
export { toPublicError, type ReportError } from "./errors/to-public-error.ts";
export type { PublicError } from "./errors/public-error.ts";
export { dailyJobs } from "./jobs/daily-jobs.ts";
export { apiJobHandlers } from "./jobs/api-job-handlers.ts";
export type {
  ImportChoices,
  ImportMapping,
  ImportOutcome,
  ImportPreview,
  ImportState,
} from "./imports/import-types.ts";
export { EXPORT_FORMATS, type ExportFormat } from "./exports/exporting.ts";
export { prepareExport } from "./exports/prepare-export.ts";
export { openApiDocument } from "./openapi/open-api-document.ts";
export { schemaName } from "./openapi/schema-name.ts";
export type { TemplatePlan, TemplatesPort, TemplateSummary } from "./ports/templates-port.ts";
export type { Person } from "./people/person.ts";
export { workspaceZone } from "./workspace/workspace-zone.ts";
export { knownUsers } from "./people/known-users.ts";
export { peopleNames } from "./people/people-names.ts";
export { ADMIN_ROLE } from "./people/abilities-of.ts";
export { checkPassword, PASSWORD_MAX, PASSWORD_MIN } from "./people/check-password.ts";
export { createIdentify } from "./rest/create-identify.ts";
export type { Identify, ReadSession } from "./rest/identify.ts";
export { errorHandler } from "./rest/error-handler.ts";
export { sameOrigin } from "./rest/same-origin.ts";
export { restRouter } from "./rest/rest-router.ts";
export { sendError } from "./rest/send-error.ts";
export { apiMigrations } from "./tables/migrations.ts";
export type { ApiTables } from "./tables/tables.ts";
export { Tally } from "./limits/tally.ts";
export { tablesOf } from "./tables/tables-of.ts";
export type { Mail, Outbox, SendMail } from "./workspace/outbox.ts";
export type { Notice } from "./workspace/notifications.ts";
export { DEFAULT_SETTINGS, type Settings } from "./workspace/settings.ts";
export { words } from "./locales/words.ts";
