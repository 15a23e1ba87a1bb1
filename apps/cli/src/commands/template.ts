import { existsSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { AppError, KINDS } from "@quoin/definition";
import { readEnvironment, readTemplates } from "@quoin/server";
import {
  exportPackage,
  install,
  packFolder,
  planInstall,
  planRemove,
  readTemplate,
  remove,
  type InstallPlan,
  type TemplatePackage,
  writeFolder,
} from "@quoin/template";
import { type Command, Option } from "commander";
import { choicesFor, type ConflictOptions } from "../choices-for.ts";
import { collect } from "../collect.ts";
import { createOutput } from "../terminal/create-output.ts";
import { sampleLines } from "../terminal/sample-lines.ts";
import { globals, type Session, withWorkspace } from "../with-workspace.ts";

/** Reads a folder, or a packed file. Throws `not_found` for neither. */
async function readPath(path: string): Promise<TemplatePackage> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new AppError("not_found", `There is no folder or file "${path}".`);
  return readTemplate(found.isDirectory() ? path : await readFile(path));
}

/** A folder, a packed file, or the name of a template that comes with the product or was brought. */
async function readSource(
  source: string,
  command: Command,
): Promise<{ package: TemplatePackage; catalog: readonly TemplatePackage[] }> {
  const { data } = readEnvironment({ QUOIN_DATA: globals(command).data });
  const catalog = (await readTemplates(data)).map((known) => known.package);
  const named = catalog.find(({ manifest }) => manifest.name === source);
  if (named && !existsSync(source)) return { package: named, catalog };
  if (!existsSync(source))
    throw new AppError(
      "not_found",
      `There is neither a folder nor a template "${source}". Templates: ${catalog.map(({ manifest }) => manifest.name).join(", ")}.`,
    );
  return { package: await readPath(source), catalog };
}

const shown = ({ packages, ...plan }: InstallPlan) => ({
  ...plan,
  set: undefined,
  packages: packages.map(({ name, version, action, from }) => ({
    name,
    version,
    action,
    ...(from === undefined ? {} : { from }),
  })),
});

const planWords = (plan: ReturnType<typeof shown>): string[] => [
  ...plan.packages.map(
    ({ name, version, action, from }) => `${action} ${name} ${from === undefined ? version : `${from} -> ${version}`}`,
  ),
  `new: ${plan.created.length}, extended: ${plan.extended.length}, removed: ${plan.removed.length}, conflicts: ${plan.conflicts.length}, sample records: ${plan.sampleRecords}`,
  ...plan.conflicts.map(({ id, choice, choices }) => `conflict ${id}: ${choice} (of ${choices.join(", ")})`),
  ...plan.permissions.map(({ role, entities }) => `role ${role}: ${entities.join(", ")}`),
  ...plan.connections.map(({ rule, type, target }) => `rule ${rule}: ${type} ${target}`),
  ...plan.problems.map(
    ({ path, code, params }) => `problem ${path}: ${code}${params === undefined ? "" : ` ${JSON.stringify(params)}`}`,
  ),
];

type Source = Awaited<ReturnType<typeof readSource>>;

/** The plan with its conflicts answered as the options say; what they leave is answered as the plan proposes. */
async function planFrom(source: Source, { workspace }: Session, options: ConflictOptions): Promise<InstallPlan> {
  const { store } = workspace.services;
  const plan = await planInstall(source, store);
  const choices = choicesFor(plan, options);
  return Object.keys(choices).length === 0 ? plan : planInstall(source, store, choices);
}

const withConflicts = (command: Command): Command =>
  command
    .addOption(
      new Option("--take <side>", "answer all conflicts so (default: as the plan proposes)").choices([
        "mine",
        "theirs",
      ]),
    )
    .option(
      "--choose <place=side>",
      "answer one conflict with mine, theirs or rename; places are those of the plan; may be given again",
      collect,
      [],
    );

interface InstallOptions extends ConflictOptions {
  readonly sampleData?: boolean;
}

async function installFrom(session: Session, source: Source, options: InstallOptions): Promise<void> {
  const { workspace, output, actor } = session;
  const { sampleData = false } = options;
  const { store } = workspace.services;
  const plan = await planFrom(source, session, options);
  const bar = output.progress("install");
  const done = await install(
    plan,
    { store, actor },
    { sampleData, onProgress: (progress) => bar.update(progress.done, progress.total) },
  );
  bar.end();
  const { version } = done.published;
  output.result({ version, packages: done.packages, samples: done.samples }, () => [
    ...done.packages.map((one) => `Installed ${one.name} ${one.version} (definitions version ${version}).`),
    ...sampleLines(done.samples),
  ]);
}

export function templateCommand(program: Command): void {
  const template = program.command("template").description("Packages of definitions");

  template
    .command("list")
    .description("List the templates that may be installed")
    .action((_options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output }) => {
        output.result(await workspace.services.templates.list(), (all) =>
          all.map(
            ({ name, version, title, installed }) =>
              `${name}\t${version}\t${title["en"] ?? name}${installed ? `\tinstalled ${installed.version}` : ""}`,
          ),
        );
      }),
    );

  template
    .command("check <dir>")
    .description("Read a template as installing would, and say what is wrong with it")
    .action(async (dir: string, _options: object, command: Command) => {
      const found = await readPath(dir);
      const counts = Object.fromEntries(KINDS.map((kind) => [kind, Object.keys(found.set[kind]).length]));
      createOutput(globals(command).json === true).result(
        { manifest: found.manifest, counts, unknownNames: found.unknownNames },
        () => [
          `${found.manifest.name} ${found.manifest.version} is sound.`,
          ...found.unknownNames.map(({ language, name }) => `locales/${language}.json: "${name}" names nothing.`),
        ],
      );
    });

  withConflicts(template.command("plan <source>"))
    .description("Show what installing a folder or a template would do")
    .action((source: string, options: ConflictOptions, command: Command) =>
      withWorkspace(command, async (session) => {
        session.output.result(shown(await planFrom(await readSource(source, command), session, options)), planWords);
      }),
    );

  withConflicts(template.command("install <source>"))
    .description("Install a folder, a packed file or a template by name")
    .option("--sample-data", "with its sample data")
    .action((source: string, options: InstallOptions, command: Command) =>
      withWorkspace(command, async (session) => installFrom(session, await readSource(source, command), options)),
    );

  withConflicts(template.command("upgrade <source>"))
    .description("Bring an installed package to another version; what was changed here stays")
    .action((source: string, options: ConflictOptions, command: Command) =>
      withWorkspace(command, async (session) => {
        const known = await readSource(source, command);
        const { package: found } = known;
        const installed = (await planInstall({ package: found }, session.workspace.services.store)).packages.find(
          ({ name }) => name === found.manifest.name,
        );
        if (installed?.action === "install")
          throw new AppError("not_found", `The package "${found.manifest.name}" is not installed.`);
        await installFrom(session, known, options);
      }),
    );

  template
    .command("remove <name>")
    .description("Remove an installed package and its sample data")
    .action((name: string, _options: object, command: Command) =>
      withWorkspace(command, async ({ workspace, output, actor }) => {
        const { store } = workspace.services;
        const { version } = await remove(await planRemove(name, store), { store, actor });
        output.result({ name, version }, () => `Removed ${name} (definitions version ${version}).`);
      }),
    );

  template
    .command("export <dir>")
    .description("Write published definitions as a template folder")
    .option("--name <name>", "name of the package (default: that of the folder)")
    .option("--package-version <version>", "its version", "1.0.0")
    .option("--title <title>", "its title")
    .option("--with-data", "with the records")
    .action(
      (
        dir: string,
        options: { name?: string; packageVersion: string; title?: string; withData?: boolean },
        command: Command,
      ) =>
        withWorkspace(command, async ({ workspace, output, actor }) => {
          const { store, settings } = workspace.services;
          const name = options.name ?? basename(resolve(dir)).toLowerCase();
          const { set } = await store.definitions.published();
          const { languages } = await settings.get();
          const title = Object.fromEntries(languages.map((language) => [language, options.title ?? name]));
          const files = await exportPackage(
            {
              manifest: { name, version: options.packageVersion, title, languages: [...languages] },
              documents: KINDS.flatMap((kind) => Object.keys(set[kind]).map((key) => ({ kind, key }))),
              data: options.withData === true,
            },
            { store, actor },
          );
          await writeFolder(files, dir);
          output.result({ dir, files: [...files.keys()] }, () => `Wrote ${files.size} files to ${dir}.`);
        }),
    );

  template
    .command("pack <dir>")
    .description("Pack a template folder into one file")
    .requiredOption("-o, --output <file>", "the file, .quoin.zip")
    .action(async (dir: string, options: { output: string }, command: Command) => {
      const bytes = await packFolder(dir);
      await writeFile(options.output, bytes);
      createOutput(globals(command).json === true).result(
        { file: options.output, bytes: bytes.length },
        () => `Packed ${options.output} (${bytes.length} bytes).`,
      );
    });
}
