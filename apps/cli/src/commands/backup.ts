import { existsSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import type { Command } from "commander";
import { withWorkspace } from "../with-workspace.ts";

/**
 * A copy of the database, and of the contents that it names. These never change and are kept for a day at least: what was there
 * before the copy and what has come meanwhile make up all that it can name. What fails leaves nothing. How many contents.
 */
async function backUp({ files, backup }: Store, path: string, folder: string): Promise<number> {
  try {
    const before = await files.copyTo(folder);
    await backup(path);
    return before + (await files.copyTo(folder));
  } catch (error) {
    await Promise.all([rm(folder, { recursive: true, force: true }), rm(path, { force: true })]);
    throw error;
  }
}

export function backupCommand(program: Command): void {
  program
    .command("backup <file>")
    .description(
      "Write a consistent copy of the database, and of files beside it, while work goes on. Keep the secret file apart",
    )
    .action((file: string, _options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        const path = resolve(file);
        const folder = `${path}.files`;
        if (!existsSync(dirname(path))) throw new AppError("not_found", `There is no folder "${dirname(path)}".`);
        for (const one of [path, folder])
          if (existsSync(one)) throw new AppError("conflict", `The file "${one}" exists already.`);
        const files = await backUp(workspace.services.store, path, folder);
        const { size } = await stat(path);
        output.result({ file: path, bytes: size, files, ...(files > 0 && { folder }) }, () => [
          `Backed up to ${file} (${size} bytes).`,
          ...(files > 0
            ? [`The contents of files are beside it in ${file}.files (${files}): keep both together.`]
            : []),
        ]);
      }),
    );

  program
    .command("verify")
    .description("Look for damage in the database and in the contents of files")
    .action((_options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        const problems = await workspace.services.store.verify();
        output.result({ sound: problems.length === 0, problems }, () => (problems.length === 0 ? "Sound." : problems));
        if (problems.length > 0) throw new AppError("invalid_file", `The workspace has ${problems.length} problems.`);
      }),
    );
}
