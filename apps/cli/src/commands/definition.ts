import { AppError, diffDefinitions, KINDS } from "@quoin/definition";
import type { DraftChange } from "@quoin/store";
import type { Command } from "commander";
import { readDefinitionFiles, writeDefinitionFiles } from "../definition-files.ts";
import { withWorkspace } from "../with-workspace.ts";

export function definitionCommand(program: Command): void {
  const definition = program.command("definition").description("Definitions as files");

  definition
    .command("pull <dir>")
    .description("Write the published definitions as files")
    .action((dir: string, _options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        const { version, set } = await workspace.services.store.definitions.published();
        const files = await writeDefinitionFiles(dir, set);
        output.result({ version, files }, () => `Wrote ${files} definitions of version ${version} to ${dir}.`);
      }),
    );

  definition
    .command("diff <dir>")
    .description("Show how the files differ from what is published")
    .action((dir: string, _options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        const { set } = await workspace.services.store.definitions.published();
        const changes = diffDefinitions(set, await readDefinitionFiles(dir));
        output.result(changes, () =>
          changes.length === 0
            ? "No difference."
            : changes.map((change) => `${change.kind}/${change.key} /${change.path.join("/")} ${change.op}`),
        );
      }),
    );

  definition
    .command("push <dir>")
    .description("Bring the files into the draft, and with --publish into force")
    .option("--publish", "publish at once")
    .action((dir: string, options: { publish?: boolean }, command: Command) =>
      withWorkspace(command, async ({ workspace, output, actor }) => {
        const { definitions } = workspace.services.store;
        const set = await readDefinitionFiles(dir);
        const { version, set: before } = await definitions.published();
        const plan = await definitions.plan(set);
        if (plan.problems.length > 0)
          throw new AppError("invalid_definition", "The definitions cannot be published.", { details: plan.problems });
        if (options.publish === true) {
          const bar = output.progress("publish");
          const published = await definitions.publish({ set, expectedVersion: version }, actor, ({ done, total }) =>
            bar.update(done, total),
          );
          bar.end();
          output.result(
            { version: published.version, steps: plan.steps.length },
            () => `Published version ${published.version}.`,
          );
          return;
        }
        const { set: draft } = await definitions.draft();
        const changes = KINDS.flatMap((kind) =>
          [...new Set([before, draft, set].flatMap((one) => Object.keys(one[kind])))].map((key): DraftChange => ({
            kind,
            key,
            document: set[kind][key] ?? null,
          })),
        );
        // In one step: a draft that was thrown away before its successor was kept would be nobody's any more.
        if (changes.length > 0) await definitions.saveDraftBatch(changes, actor);
        output.result(
          { draft: true, steps: plan.steps.length },
          () => `The draft now is as in ${dir}: publishing it takes ${plan.steps.length} steps.`,
        );
      }),
    );
}
