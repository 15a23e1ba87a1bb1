import type { Command } from "commander";
import { createLogger, openWorkspace, readEnvironment, type Workspace } from "@quoin/server";
import type { Actor } from "@quoin/store";
import type { Output } from "./terminal/output.ts";
import { createOutput } from "./terminal/create-output.ts";

export interface Session {
  readonly workspace: Workspace;
  readonly output: Output;
  /** Who holds this machine may do everything. */
  readonly actor: Actor;
}

interface GlobalOptions {
  readonly json?: boolean;
  readonly data?: string;
}

/** The options that every command takes. */
export const globals = (command: Command): GlobalOptions => command.optsWithGlobals();

/** Opens the workspace for one command and closes it after, whatever comes of it. */
export async function withWorkspace<T>(command: Command, work: (session: Session) => Promise<T>): Promise<T> {
  const { json = false, data } = globals(command);
  const env = readEnvironment({ QUOIN_DATA: data });
  const workspace = await openWorkspace(env, { logger: createLogger({ logLevel: "silent" }) });
  try {
    const { timeZone, locale } = await workspace.services.settings.get();
    const actor: Actor = {
      userId: null,
      name: "quoin",
      roles: [],
      teams: [],
      locale,
      timeZone,
      system: true,
      abilities: new Set(["admin"]),
    };
    return await work({ workspace, output: createOutput(json), actor });
  } finally {
    await workspace.close();
  }
}
