import { createWriteStream } from "node:fs";
import { extname } from "node:path";
import { AppError, type ConditionDocument } from "@quoin/definition";
import { EXPORT_FORMATS, prepareExport } from "@quoin/api";
import type { Command } from "commander";
import { withWorkspace } from "../with-workspace.ts";

export function exportCommand(program: Command): void {
  program
    .command("export <entity>")
    .description("Export records to a file")
    .requiredOption("-o, --output <file>", "the file; its ending (csv, xlsx, json) is the format")
    .option("--view <key>", "a view whose filter, order and columns to take")
    .action((entity: string, options: { output: string; view?: string }, command: Command) =>
      withWorkspace(command, async ({ workspace, output, actor }) => {
        const format = EXPORT_FORMATS.find((one) => `.${one}` === extname(options.output).toLowerCase());
        if (!format) throw new AppError("validation", `The file's ending is one of ${EXPORT_FORMATS.join(", ")}.`);
        const { services } = workspace;
        const { set } = await services.store.definitions.published();
        const view = options.view === undefined ? undefined : set.view[options.view];
        if (options.view !== undefined && view?.entity !== entity)
          throw new AppError("not_found", `There is no view "${options.view}" of ${entity}.`);
        const bar = output.progress("export");
        const write = await prepareExport(services, {
          format,
          actor,
          query: {
            entity,
            ...(view?.where === undefined ? {} : { where: view.where as ConditionDocument }),
            ...(view?.sort ? { sort: view.sort } : {}),
            ...(view?.columns ? { fields: view.columns.map(({ field }) => field) } : {}),
          },
          onProgress: (done) => bar.update(done, done),
        });
        const rows = await write(createWriteStream(options.output));
        bar.end();
        output.result({ file: options.output, rows }, () => `Wrote ${rows} records to ${options.output}.`);
      }),
    );
}
