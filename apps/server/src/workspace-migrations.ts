import { apiMigrations } from "@quoin/api";
import { automationMigrations } from "@quoin/automation";
import { templateMigrations } from "@quoin/template";

/** The tables that a workspace has besides the store's own, in the order of their making. */
export const workspaceMigrations = [...apiMigrations, ...automationMigrations, ...templateMigrations];
