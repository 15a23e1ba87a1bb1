import { randomBytes } from "node:crypto";
import { apiJobHandlers, dailyJobs } from "@quoin/api";
import { AppError } from "@quoin/definition";
import type { JobHandler } from "@quoin/store";
import type { Logger } from "pino";
import { lazyAccounts } from "./auth/lazy-accounts.ts";
import { SignInGuard } from "./auth/sign-in-guard.ts";
import { createLogger } from "./create-logger.ts";
import type { Env } from "./env/env.ts";
import { isLoopback } from "./env/is-loopback.ts";
import { makeFolder } from "./env/make-folder.ts";
import { closeServer } from "./http/close-server.ts";
import { createApp } from "./http/create-app.ts";
import { listen } from "./http/listen.ts";
import { openStreams } from "./http/open-streams.ts";
import { markServer, runningServer } from "./server-mark.ts";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "./open-workspace.ts";
import { ruleWorker } from "./parts/rule-worker.ts";
import { loadSecrets } from "./secrets/load-secrets.ts";
import { findWeb } from "./web/find-web.ts";

export interface StartOptions extends Partial<WorkspaceOptions> {
  /** Default: the built web app beside this program. */
  readonly web?: string | null;
  /** Milliseconds that requests under way are given when stopping. Default 10,000. */
  readonly grace?: number;
}

export interface RunningServer {
  /** Where it answers. */
  readonly url: string;
  readonly port: number;
  /** What the first administrator must show; undefined where none is asked. */
  readonly setupToken: string | undefined;
  readonly workspace: Workspace;
  /** Answers what is under way, ends the work of the workers, closes the database. May be called twice. */
  stop(): Promise<void>;
}

const CONCURRENT_JOBS = 2;
/** Runs of rules are brief, or wait for others' servers. */
const CONCURRENT_RUNS = 8;

function startWorkers({ services, automation }: Workspace, logger: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { jobs } = services.store;
  const rules: Record<string, JobHandler> = {
    run: ({ payload }) => automation.handlers.run(payload),
    schedule: (job) => automation.handlers.schedule(job.payload),
  };
  const report = (error: unknown): void => logger.error({ err: error }, "worker");
  const running = [
    jobs.runWorker(
      { ...apiJobHandlers(services), ...services.store.handlers },
      { signal, concurrency: CONCURRENT_JOBS },
    ),
    jobs.runWorker(rules, { signal, concurrency: CONCURRENT_RUNS }),
    ruleWorker({ store: services.store, automation, signal, report }),
  ].map((work) => work.catch(report));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** Starts everything: database, accounts, API, web app, workers. Throws `configuration` where the environment does not do. */
export async function startServer(env: Env, options: StartOptions = {}): Promise<RunningServer> {
  const { grace = 10_000, web = findWeb() ?? null } = options;
  const logger = options.logger ?? createLogger(env);
  // The servers of one PostgreSQL database share the folder: uploads, imports and exports are there for all of them.
  const other = env.databaseUrl === undefined ? await runningServer(env.data) : undefined;
  if (other)
    throw new AppError(
      "configuration",
      `Another server works on ${env.data} already (process ${other.pid}): stop it or set QUOIN_DATA.`,
    );
  makeFolder(env.data, "QUOIN_DATA");
  const secrets = loadSecrets(env.secretFile);
  const setupToken = isLoopback(env.host) ? undefined : randomBytes(16).toString("hex");
  const workspace = await openWorkspace(env, {
    ...options,
    logger,
    ...(setupToken === undefined ? {} : { setupToken }),
  });
  const { services } = workspace;
  try {
    const accounts = lazyAccounts({
      store: services.store,
      secret: secrets.session,
      url: env.url,
      guard: new SignInGuard(services.store, services.clock),
      workspaceLocale: async () => (await services.settings.get()).locale,
      sendMail: (mail) => services.store.transaction((tx) => services.outbox.queue(tx, mail)),
    });
    const streams = openStreams();
    const app = createApp({ env, services, accounts, logger, track: streams.track, web: web ?? undefined });
    const { server, port } = await listen(app, env);
    const workers = startWorkers(workspace, logger);
    await services.outbox.resume();
    for (const job of dailyJobs(services.clock())) await services.store.jobs.enqueue(job);
    const needsSetup = await services.people.needsSetup();
    const host = env.host.includes(":") ? `[${env.host}]` : env.host;
    // Listening everywhere includes this machine, which is where the question will come from.
    const near = ["0.0.0.0", "::"].includes(env.host) ? "127.0.0.1" : host;
    const unmark = markServer(env.data, `http://${near}:${port}`);
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      streams.end();
      await Promise.all([closeServer(server, grace), workers.stop(), services.live.stop()]);
      await workspace.close();
      unmark();
    };
    return {
      url: `http://${host}:${port}`,
      port,
      setupToken: needsSetup ? setupToken : undefined,
      workspace,
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    // Why it did not start is what people need to know, not that closing failed after it.
    await workspace.close().catch((closing: unknown) => logger.error({ err: closing }, "closing"));
    throw error;
  }
}
