import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { typesOf } from "../types-of.ts";
import { withWorkspace } from "../with-workspace.ts";

export function typesCommand(program: Command): void {
  program
    .command("types")
    .description("Write TypeScript types of the published entities")
    .requiredOption("-o, --output <file>", "the file, .d.ts")
    .action((options: { output: string }, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        const { version, entities } = await workspace.services.store.definitions.published();
        await writeFile(options.output, typesOf(version, [...entities.values()]));
        output.result(
          { file: options.output, version, entities: entities.size },
          () => `Wrote the types of ${entities.size} entities to ${options.output}.`,
        );
      }),
    );
}
