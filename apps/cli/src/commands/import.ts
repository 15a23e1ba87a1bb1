import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "@quoin/definition";
import type { ImportChoices, ImportMapping, ImportOutcome } from "@quoin/api";
import type { Command } from "commander";
import { collect } from "../collect.ts";
import { importNow } from "../import-now.ts";
import { type Session, withWorkspace } from "../with-workspace.ts";

interface Options {
  readonly map?: string;
  readonly match: readonly string[];
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly user?: string;
}

function readMap(file: string): ImportMapping {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ImportMapping;
  } catch (cause) {
    throw new AppError("invalid_file", `The file "${file}" is not a JSON object of column names to fields.`, { cause });
  }
}

/** Tries an upload or imports it. One that was only tried or refused is forgotten. */
async function importOnce(
  session: Session,
  { dry, ...asked }: Parameters<typeof importNow>[1] & { readonly dry: boolean },
): Promise<ImportOutcome> {
  const { id, choices, caller } = asked;
  const { imports } = session.workspace.services;
  try {
    return dry ? await imports.dryRun(id, choices, caller) : await importNow(session, asked);
  } finally {
    await imports.discard(id, caller);
  }
}

export function importCommand(program: Command): void {
  program
    .command("import <entity> <file>")
    .description("Import a CSV file")
    .option("--map <file>", "JSON file: column name to field (default: guessed)")
    .option("--match <field>", "a field that finds the record to change; may be given again", collect, [])
    .option("--dry-run", "change nothing")
    .option("--errors <file>", "write the refused rows there as CSV, to be corrected and imported again")
    .option("--user <email>", "whose rights apply and who is named in the log (default: an administrator)")
    .action((...[entity, file, options, command]: [string, string, Options, Command]) =>
      withWorkspace(command, async (session) => {
        const { workspace, output } = session;
        if (!existsSync(file)) throw new AppError("invalid_file", `There is no file "${file}".`);
        const { imports, people } = workspace.services;
        const admin = (await people.list()).find(({ roles, disabled }) => roles.includes("admin") && !disabled);
        const person = options.user === undefined ? admin : await people.byEmail(options.user);
        const caller = person && (await people.actor(person.id));
        if (!caller)
          throw new AppError(
            "not_found",
            options.user === undefined
              ? "There is no administrator yet: run quoin setup first."
              : `Nobody has the e-mail address ${options.user}.`,
          );
        const preview = await imports.upload(
          { entity, fileName: basename(file), content: createReadStream(file) },
          caller,
        );
        const choices: ImportChoices = {
          mapping: options.map === undefined ? preview.guessed : readMap(options.map),
          ...(options.match.length > 0 ? { match: options.match } : {}),
        };
        const done = await importOnce(session, { id: preview.id, choices, caller, dry: options.dryRun === true });
        if (options.errors !== undefined && options.dryRun !== true)
          await pipeline(await imports.errorFile(preview.id, caller), createWriteStream(options.errors));
        output.result({ ...done, mapping: choices.mapping, dryRun: options.dryRun === true }, (result) => [
          `${result.rows} rows: ${result.created} created, ${result.updated} changed, ${result.failed} refused${options.dryRun === true ? " (dry run)" : ""}.`,
          ...result.errors
            .slice(0, 20)
            .map(
              ({ row, problems }) =>
                `row ${row}: ${problems.map(({ column, path, code }) => `${column ?? path} ${code}`).join(", ")}`,
            ),
        ]);
        if (done.failed > 0 && done.failed === done.rows) throw new AppError("validation", "No row could be imported.");
      }),
    );
}
