import { authMigration } from "./auth-migration.ts";
import { identityMigration } from "./identity-migration.ts";
import { importMigration } from "./import-migration.ts";
import { importWarningMigration } from "./import-warning-migration.ts";
import { tallyMigration } from "./tally-migration.ts";
import { teamMigration } from "./team-migration.ts";
import { workspaceMigration } from "./workspace-migration.ts";

/** Makes this package's tables; the store runs them once each, by name. */
export const apiMigrations = [
  authMigration,
  workspaceMigration,
  importMigration,
  identityMigration,
  teamMigration,
  importWarningMigration,
  tallyMigration,
];
