import { join } from "node:path";
import {
  createServices,
  knownUsers,
  peopleNames,
  workspaceZone,
  type Services,
  type SendMail,
  withParts,
} from "@quoin/api";
import { type Automation, createAutomation, ruleLanguage } from "@quoin/automation";
import { AppError } from "@quoin/definition";
import { createLanguage, openStore, type Store } from "@quoin/store";
import type { Logger } from "pino";
import { hashPassword } from "./auth/password-hasher.ts";
import type { Env } from "./env/env.ts";
import { makeFolder } from "./env/make-folder.ts";
import { mailSender } from "./mail/mail-sender.ts";
import type { AddressRule } from "./outside/address-rule.ts";
import { createOutsideClient } from "./outside/outside-client.ts";
import { createTemplates } from "./parts/create-templates.ts";
import { automationPorts } from "./ports.ts";
import { VERSION } from "./version.ts";
import { workspaceMigrations } from "./workspace-migrations.ts";

export interface WorkspaceOptions {
  readonly logger: Logger;
  readonly setupToken?: string;
  readonly clock?: () => Date;
  /** For tests: which addresses rules may call, and by which ports. */
  readonly outside?: { readonly allows: AddressRule; readonly ports: (port: number) => boolean };
  /** For tests: takes the place of SMTP_URL. */
  readonly sendMail?: SendMail;
}

/** An opened workspace: all services joined, without a server around them. */
export interface Workspace {
  readonly services: Services;
  readonly automation: Automation;
  close(): Promise<void>;
}

/** Says which variable names a database that does not open, and why, without what is secret of it. */
async function openDatabase({ databaseUrl }: Env, options: Parameters<typeof openStore>[0]): Promise<Store> {
  try {
    return await openStore(options);
  } catch (error) {
    if (databaseUrl === undefined || !(error instanceof AppError) || error.code !== "unavailable") throw error;
    const { host } = new URL(databaseUrl);
    const { code, message } = (error.cause ?? {}) as { readonly code?: unknown; readonly message?: unknown };
    const why = [message, code].find((one) => typeof one === "string" && one !== "") ?? error.message;
    throw new AppError(
      "configuration",
      `DATABASE_URL: the database at ${host || "this machine"} does not open: ${String(why)}.`,
      {
        cause: error,
      },
    );
  }
}

/** Opens the workspace of an environment, beside a running server or without one. Throws `configuration` or `unavailable`. */
export async function openWorkspace(
  env: Env,
  { logger, setupToken, clock, outside, sendMail }: WorkspaceOptions,
): Promise<Workspace> {
  makeFolder(env.data, "QUOIN_DATA");
  const language = createLanguage(ruleLanguage);
  const store = await openDatabase(env, {
    file: env.databaseUrl ?? join(env.data, "quoin.db"),
    files: join(env.data, "files"),
    language,
    knownUsers,
    names: peopleNames,
    timeZone: workspaceZone,
    migrations: workspaceMigrations,
    ...(clock ? { clock } : {}),
  });
  const base = createServices({
    store,
    language,
    dataFolder: env.data,
    url: env.url,
    version: VERSION,
    hashPassword,
    sendMail: sendMail ?? (env.smtpUrl === undefined ? undefined : mailSender(env.smtpUrl, env.url)),
    setupToken,
    report: (error, id) => logger.error({ err: error, id }, "failure"),
    ...(clock ? { clock } : {}),
  });
  const client = createOutsideClient(outside);
  const automation = createAutomation(automationPorts(base, client));
  return {
    services: withParts(base, { automation, templates: createTemplates(store, env.data) }),
    automation,
    close: async () => {
      await client.close();
      await store.close();
    },
  };
}
