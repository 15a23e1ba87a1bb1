import { AppError } from "@quoin/definition";
import type { SampleReport } from "@quoin/template";
import type { Command } from "commander";
import { collect } from "../collect.ts";
import { readSecret } from "../read-secret.ts";
import { sampleLines } from "../terminal/sample-lines.ts";
import { withWorkspace } from "../with-workspace.ts";

interface Options {
  readonly email: string;
  readonly name: string;
  readonly passwordFile: string;
  readonly locale?: string;
  readonly template: readonly string[];
  readonly sampleData?: boolean;
}

export function setupCommand(program: Command): void {
  program
    .command("setup")
    .description("Make the first administrator and install templates")
    .requiredOption("--email <address>", "e-mail address of the administrator")
    .requiredOption("--name <name>", "name of the administrator")
    .requiredOption("--password-file <file>", "file with the password, or - for standard input")
    .option("--locale <locale>", "zh-CN or en")
    .option("--template <name>", "a template to install; may be given again", collect, [])
    .option("--sample-data", "with the templates' sample data")
    .action((options: Options, command: Command) =>
      withWorkspace(command, async ({ workspace: { services }, output }) => {
        const { email, name, locale, template: names, sampleData = false } = options;
        if (locale !== undefined && locale !== "en" && locale !== "zh-CN")
          throw new AppError("validation", "--locale takes zh-CN or en.", {
            details: [{ path: "/locale", code: "not_an_option" }],
          });
        if (!(await services.people.needsSetup()))
          throw new AppError("already_done", "This workspace has its first administrator already.");
        const known = (await services.templates.list()).map((template) => template.name);
        const missing = names.filter((one) => !known.includes(one));
        if (missing.length > 0)
          throw new AppError(
            "not_found",
            `There is no template "${missing.join('", "')}". There are: ${known.join(", ")}.`,
          );
        // All that can be refused is refused before anything is made.
        for (const one of names) {
          const { problems } = await services.templates.plan(one);
          if (problems.length > 0)
            throw new AppError("invalid_template", `The template "${one}" cannot be installed.`, { details: problems });
        }
        const password = await readSecret(options.passwordFile);
        const id = await services.people.createFirstAdmin({
          email,
          name,
          password,
          ...(locale === undefined ? {} : { locale }),
        });
        if (locale !== undefined) await services.settings.set({ locale });
        const person = await services.people.actor(id);
        if (!person) throw new AppError("internal", "The administrator could not be read back.");
        const samples: SampleReport[] = [];
        for (const one of names)
          samples.push(...(await services.templates.install({ name: one, sampleData }, person.actor)).samples);
        output.result({ id, email, templates: names, samples }, () => [
          `Made the administrator ${email}.`,
          ...names.map((one) => `Installed ${one}.`),
          ...sampleLines(samples),
        ]);
      }),
    );
}
