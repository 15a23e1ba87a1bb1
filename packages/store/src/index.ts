export { openStore } from "./open-store.ts";
export type { OpenOptions } from "./open-base.ts";
export type { KnownUsers, WorkspaceZone } from "./scope.ts";
export { readerShape } from "./access/reader-shape.ts";
export type { Store, Transaction, TransactionOptions } from "./store.ts";
export type { StoreNotice } from "./store-notice.ts";
export type { Actor } from "./actor.ts";
export type { DuplicateMatch } from "./duplicates/duplicate-match.ts";
export { SCAN_JOB } from "./duplicates/scan/scan-job.ts";
export type { DuplicateGroups } from "./duplicates/scan/read-groups.ts";
export type { Merged } from "./duplicates/merge/merge-records.ts";
export type { MergePlan } from "./duplicates/merge/plan-merge.ts";
export type { MergeRequest } from "./duplicates/merge/merge-request.ts";
export type { Unmerged } from "./duplicates/merge/shown-undo.ts";
export type { Explained, ExplainedPart } from "./computed/explain-value.ts";
export type { Cause } from "./cause.ts";
export type {
  AggregateQuery,
  Change,
  Door,
  GetOptions,
  Hit,
  Page,
  Query,
  Row,
  WriteContext,
  WriteResult,
} from "./door.ts";
export type { ColumnKind, Dialect, InsertRows } from "./dialect/dialect.ts";
export type { Published } from "./definitions/published.ts";
export type {
  Definitions,
  Draft,
  DraftChange,
  DraftEntry,
  PlanOptions,
  PublishOptions,
  PublishProgress,
  PublishSource,
  VersionInfo,
} from "./definitions/definitions.ts";
export type { Choices, FieldChoices, OptionCase } from "./publish/convert/field-choices.ts";
export type { Plan, PlanStep, StepClass, StepKind } from "./publish/plan.ts";
export type { Log, LogQuery } from "./log/log.ts";
export type { UndoItem } from "./records/undo-item.ts";
export type { LogEntry } from "./log/log-entry.ts";
export type { RecordEntry } from "./log/record-entry.ts";
export { JobCancelled } from "./jobs/job-cancelled.ts";
export type { Job, JobProgress, JobStatus, NewJob } from "./jobs/job.ts";
export type { Once } from "./records/kept-answer.ts";
export type { JobContext, JobFilter, JobHandler, JobQueue, Jobs, WorkerOptions } from "./jobs/jobs.ts";
export type { Files } from "./files/files.ts";
export type { StoredFile } from "./files/stored-file.ts";
export type { Calendars } from "./calendars/create-calendars.ts";
export type { WorkspaceCalendar } from "./calendars/workspace-calendar.ts";
export type { Settings } from "./settings/settings.ts";
export type { Migration } from "./system/migration.ts";
export { moveWorkspace, type Moved, type MoveOptions, type MoveProgress } from "./move/move-workspace.ts";
export { newId } from "./system/new-id.ts";
export { createLanguage } from "./language/create-language.ts";
