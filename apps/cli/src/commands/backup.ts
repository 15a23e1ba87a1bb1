import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError } from "@quoin/definition";
import type { Command } from "commander";
import { withWorkspace } from "../with-workspace.ts";

export function backupCommand(program: Command): void {
  program
    .command("backup <file>")
    .description("Write a consistent copy of the database while work goes on. Keep the secret file beside it, apart")
    .action((file: string, _options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        const path = resolve(file);
        if (existsSync(path)) throw new AppError("conflict", `The file "${file}" exists already.`);
        await workspace.services.store.backup(path);
        const { size } = await stat(path);
        output.result({ file: path, bytes: size }, () => `Backed up to ${file} (${size} bytes).`);
      }),
    );

  program
    .command("verify")
    .description("Look for damage in the database")
    .action((_options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        const problems = await workspace.services.store.verify();
        output.result({ sound: problems.length === 0, problems }, () => (problems.length === 0 ? "Sound." : problems));
        if (problems.length > 0) throw new AppError("invalid_file", `The database has ${problems.length} problems.`);
      }),
    );
}
