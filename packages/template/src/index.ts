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
