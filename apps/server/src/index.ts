export { startServer, type RunningServer, type StartOptions } from "./start-server.ts";
export { openWorkspace, type Workspace, type WorkspaceOptions } from "./open-workspace.ts";
export type { Env } from "./env/env.ts";
export { parseEnv } from "./env/parse-env.ts";
export { readEnvironment } from "./env/read-environment.ts";
export { isLoopback } from "./env/is-loopback.ts";
export { createLogger } from "./create-logger.ts";
export { findTemplates } from "./parts/find-templates.ts";
export { VERSION } from "./version.ts";
