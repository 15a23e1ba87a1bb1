import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppError } from "@quoin/definition";
import { type Moved, type MoveProgress, moveWorkspace } from "@quoin/store";
import type { Env } from "./env/env.ts";
import { runningServer } from "./server-mark.ts";
import { workspaceMigrations } from "./workspace-migrations.ts";

const SERVER = /^postgres(ql)?:\/\//;

/**
 * Carries the workspace of an environment over into an empty PostgreSQL database or a new SQLite file; where it was, it stays.
 * Files and secrets in the data folder are not touched: both serve it. Servers must be stopped.
 * Throws `AppError`: `not_found` without a workspace, `conflict` for a running server or a target that is not empty.
 */
export async function moveTo(env: Env, to: string, onProgress: (progress: MoveProgress) => void): Promise<Moved> {
  const from = env.databaseUrl ?? join(env.data, "quoin.db");
  const running = await runningServer(env.data);
  if (running)
    throw new AppError("conflict", `A server is running on ${env.data} (process ${running.pid}): stop it first.`);
  if (env.databaseUrl === undefined && !existsSync(from))
    throw new AppError("not_found", `There is no workspace in ${env.data}.`);
  const isFile = !SERVER.test(to);
  const target = isFile ? resolve(to) : to;
  if (isFile && existsSync(target)) throw new AppError("conflict", `The file "${to}" exists already.`);
  try {
    return await moveWorkspace({ from, to: target, migrations: workspaceMigrations, onProgress });
  } catch (error) {
    if (isFile) await Promise.all(["", "-wal", "-shm"].map((end) => rm(target + end, { force: true })));
    throw error;
  }
}
