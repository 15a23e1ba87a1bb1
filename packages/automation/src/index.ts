export { createAutomation, type Automation } from "./create-automation.ts";
export { automationMigrations } from "./tables/migrations.ts";
export { ruleCatalog, ruleLanguage, type CatalogEntry } from "./rule-language.ts";
export { AUTOMATION_LIMITS } from "./engine/limits.ts";
export type { Setting } from "./define/setting.ts";
export type { AutomationTables, RunStatus, StepStatus } from "./tables/tables.ts";
export type {
  Actor,
  Cause,
  CauseLink,
  Change,
  LogEntry,
  Mail,
  NewJob,
  Notice,
  OutsideRequest,
  PortDoor,
  PortLog,
  PortTransaction,
  Ports,
  Published,
  Row,
} from "./ports.ts";
export type { RunDetail, RunStepDetail } from "./runs/get-run.ts";
export type { RunFilter, RunSummary } from "./runs/list-runs.ts";
export type { RuleState } from "./runs/rule-states.ts";
export type { Trial, TriedStep, TrialRequest } from "./engine/try-rule.ts";
export type { ButtonPress } from "./engine/press-button.ts";
