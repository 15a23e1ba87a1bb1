export { readTemplate } from "./read/read-template.ts";
export { readPackage } from "./read/read-package.ts";
export { listTemplates, type ListedTemplate } from "./read/list-templates.ts";
export { PACKAGE_LIMITS, type PackageFiles } from "./read/package-files.ts";
export type { Extension, SampleRecord, TemplatePackage } from "./read/template-package.ts";
export { compareVersions, inRange } from "./read/version-range.ts";
export { planInstall, type WantedPackage } from "./plan/plan-install.ts";
export type {
  BroughtPermission,
  InstallChoice,
  InstallConflict,
  InstallPlan,
  OutsideConnection,
  PlannedPackage,
} from "./plan/install-plan.ts";
export { installedPackages, type InstalledPackage } from "./tables/installed-packages.ts";
export { templateMigrations } from "./tables/template-migrations.ts";
export { install, type InstallOptions, type InstallResult, type Workspace } from "./install/install.ts";
export type { InstallProgress } from "./install/install-progress.ts";
export type { SampleReport } from "./install/add-sample-data.ts";
export { planRemove, type RemovePlan } from "./install/plan-remove.ts";
export { remove, type RemoveOptions } from "./install/remove.ts";
export { removeSampleData, type RemovedSampleData } from "./install/remove-sample-data.ts";
export { previewTemplate, type TemplatePreview } from "./read/preview-template.ts";
export { exportPackage, type ExportSelection } from "./export/export-package.ts";
export { toFiles } from "./export/to-files.ts";
export { pack } from "./pack/pack.ts";
export { packFolder } from "./pack/pack-folder.ts";
export { writeFolder } from "./pack/write-folder.ts";
