import { copyFile, link, mkdir, open, rename, rm } from "node:fs/promises";
import { constants, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppError } from "@quoin/definition";
import { createLogger, openWorkspace, readEnvironment, runningServer } from "@quoin/server";
import type { Command } from "commander";
import { mergeContents } from "../merge-contents.ts";
import { createOutput } from "../terminal/create-output.ts";
import { globals } from "../with-workspace.ts";

const MAGIC = "SQLite format 3\0";
const logger = createLogger({ logLevel: "silent" });

async function mustBeDatabase(file: string): Promise<void> {
  const handle = await open(file, "r").catch((cause: unknown) => {
    throw new AppError("invalid_file", `The file "${file}" cannot be read.`, { cause });
  });
  const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
  await handle.close();
  if (buffer.toString("latin1") !== MAGIC) throw new AppError("invalid_file", `The file "${file}" is no backup.`);
}

/** Opens the database of a folder, looks for damage and closes it, which also brings everything into its one file. */
async function check(folder: string): Promise<readonly string[]> {
  const workspace = await openWorkspace(readEnvironment({ QUOIN_DATA: folder }), { logger });
  try {
    return await workspace.services.store.verify();
  } finally {
    await workspace.close();
  }
}

/**
 * Tries the backup in a folder of its own, then puts it in place by one renaming: until then the old data are as they were,
 * and they stay beside it.
 */
async function restore(file: string, data: string): Promise<{ kept?: string }> {
  const trial = join(data, `restoring-${process.pid}`);
  const current = join(data, "quoin.db");
  await mkdir(trial, { recursive: true, mode: 0o700 });
  try {
    const copy = join(trial, "quoin.db");
    await copyFile(file, copy);
    const [there, tried] = [join(data, "files"), join(trial, "files")];
    await mergeContents(`${file}.files`, tried, (from, to) => copyFile(from, to, constants.COPYFILE_FICLONE));
    // What the backup names may still be here, where only its database was kept.
    await mergeContents(there, tried, (from, to) => (existsSync(to) ? Promise.resolve() : link(from, to)));
    const problems = await check(trial);
    if (problems.length > 0) throw new AppError("invalid_file", `The backup is damaged: ${problems[0]}.`);
    const kept = existsSync(current)
      ? join(data, `quoin-before-restore-${new Date().toISOString().replaceAll(":", "-")}.db`)
      : undefined;
    if (kept !== undefined) {
      await check(data);
      await link(current, kept);
    }
    await mergeContents(tried, there, rename);
    await Promise.all(["-wal", "-shm"].map((end) => rm(current + end, { force: true })));
    await rename(copy, current);
    return kept === undefined ? {} : { kept };
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

export function restoreCommand(program: Command): void {
  program
    .command("restore <file>")
    .description("Put a backup, with the files beside it, in the place of the database. The server must be stopped")
    .action(async (file: string, _options: object, command: Command) => {
      const { json = false, data } = globals(command);
      const env = readEnvironment({ QUOIN_DATA: data });
      if (env.databaseUrl !== undefined)
        throw new AppError("configuration", "A PostgreSQL database is restored with its own tools (pg_restore).");
      const path = resolve(file);
      await mustBeDatabase(path);
      const running = await runningServer(env.data);
      if (running)
        throw new AppError("conflict", `A server is running on ${env.data} (process ${running.pid}): stop it first.`);
      const done = await restore(path, env.data);
      createOutput(json).result({ restored: path, ...done }, () => [
        `Restored ${file}.`,
        ...(done.kept === undefined ? [] : [`The data of before are in ${done.kept}.`]),
      ]);
    });
}
